//! From the office's closed lists to their words: one exhaustive match each, so that a new stage
//! does not compile until it has a name.

use domain::cases::{Class, ExclusionReason, IdentityLevel, Kind, KindGroup, Outcome};
use domain::cases::{Satisfaction, Source, StageName};
use domain::reports::Figure;

/// The public word of a stage.
pub const fn stage(stage: StageName) -> &'static str {
    match stage {
        StageName::Received => "stage-received",
        StageName::Assigned => "stage-assigned",
        StageName::Processing => "stage-processing",
        StageName::WaitingCitizen => "stage-waiting_citizen",
        StageName::WaitingOther => "stage-waiting_other",
        StageName::Drafted => "stage-drafted",
        StageName::Answered => "stage-answered",
        StageName::Closed => "stage-closed",
        StageName::Excluded => "stage-excluded",
    }
}

/// How a case is counted.
pub const fn class(class: Class) -> &'static str {
    match class {
        Class::Answered => "class-answered",
        Class::InProgress => "class-in_progress",
        Class::Excluded => "class-excluded",
    }
}

/// What a figure counts.
pub const fn figure(figure: Figure) -> &'static str {
    match figure {
        Figure::Received => "figure-received",
        Figure::Counted => "figure-counted",
        Figure::Answered => class(Class::Answered),
        Figure::OnTime => "figure-on_time",
        Figure::Late => "figure-late",
        Figure::Fixed => outcome(Outcome::Fixed),
        Figure::WillDo => outcome(Outcome::WillDo),
        Figure::Explained => outcome(Outcome::Explained),
        Figure::NotAccepted => outcome(Outcome::NotAccepted),
        Figure::Noted => outcome(Outcome::Noted),
        Figure::InProgress => class(Class::InProgress),
        Figure::InTime => "figure-in_time",
        Figure::Overdue => "figure-overdue",
        Figure::Excluded => class(Class::Excluded),
        Figure::Spam => exclusion(ExclusionReason::Spam),
        Figure::DoubleSubmit => exclusion(ExclusionReason::DoubleSubmit),
        Figure::Withdrawn => exclusion(ExclusionReason::Withdrawn),
        Figure::OutOfScope => exclusion(ExclusionReason::OutOfScope),
        Figure::SentOutside => exclusion(ExclusionReason::SentOutside),
    }
}

/// Why a case is not counted.
pub const fn exclusion(reason: ExclusionReason) -> &'static str {
    match reason {
        ExclusionReason::Spam => "exclusion-spam",
        ExclusionReason::DoubleSubmit => "exclusion-double_submit",
        ExclusionReason::Withdrawn => "exclusion-withdrawn",
        ExclusionReason::OutOfScope => "exclusion-out_of_scope",
        ExclusionReason::SentOutside => "exclusion-sent_outside",
    }
}

/// How an answer settled the matter.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fixed => "outcome-fixed",
        Outcome::WillDo => "outcome-will_do",
        Outcome::Explained => "outcome-explained",
        Outcome::NotAccepted => "outcome-not_accepted",
        Outcome::Noted => "outcome-noted",
    }
}

/// What the sender thought of the answer.
pub const fn satisfaction(satisfaction: Satisfaction) -> &'static str {
    match satisfaction {
        Satisfaction::VeryDissatisfied => "satisfaction-very_dissatisfied",
        Satisfaction::Dissatisfied => "satisfaction-dissatisfied",
        Satisfaction::Neutral => "satisfaction-neutral",
        Satisfaction::Satisfied => "satisfaction-satisfied",
        Satisfaction::VerySatisfied => "satisfaction-very_satisfied",
    }
}

/// What a case is about.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Conduct => "kind-conduct",
        Kind::Unfit => "kind-unfit",
        Kind::Inconsistent => "kind-inconsistent",
        Kind::Unlawful => "kind-unlawful",
        Kind::AgainstTreaty => "kind-against_treaty",
        Kind::OtherRegulation => "kind-other_regulation",
        Kind::ProposedSolution => "kind-proposed_solution",
        Kind::Initiative => "kind-initiative",
        Kind::Opinion => "kind-opinion",
        Kind::Question => "kind-question",
    }
}

/// What kinds roll up to.
pub const fn kind_group(group: KindGroup) -> &'static str {
    match group {
        KindGroup::Conduct => "kind-group-conduct",
        KindGroup::Regulation => "kind-group-regulation",
        KindGroup::Meeting => "kind-group-meeting",
    }
}

/// How a case reached the office.
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Meeting => "source-meeting",
        Source::Web => "source-web",
        Source::Paper => "source-paper",
        Source::Letter => "source-letter",
        Source::Phone => "source-phone",
        Source::Email => "source-email",
        Source::Import => "source-import",
        Source::Open311 => "source-open311",
    }
}

/// How much the sender tells of themselves.
pub const fn identity(level: IdentityLevel) -> &'static str {
    match level {
        IdentityLevel::None => "identity-none",
        IdentityLevel::ContactOnly => "identity-contact_only",
        IdentityLevel::Confidential => "identity-confidential",
        IdentityLevel::Open => "identity-open",
    }
}
