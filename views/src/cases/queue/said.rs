//! What a queue can be narrowed to, in words: one exhaustive match each.

use domain::cases::{
    Awaiting, InCommon, QueueDue, QueueHandler, QueueOrder, QueueRating, QueueStage,
};

use crate::words;

/// Where the cases stand.
pub const fn stage(stage: QueueStage) -> &'static str {
    match stage.in_common() {
        InCommon::Nothing => "queue-stage-any",
        InCommon::Class(class) => match stage {
            QueueStage::Settled => "queue-stage-settled",
            _ => words::class(class),
        },
        InCommon::Stage(name) => words::stage(name),
    }
}

/// Their due day.
pub const fn due(due: QueueDue) -> &'static str {
    match due {
        QueueDue::Overdue => "figure-overdue",
        QueueDue::Soon => "queue-due-soon",
    }
}

/// Who handles them.
pub const fn handler(handler: QueueHandler) -> &'static str {
    match handler {
        QueueHandler::Me => "queue-handler-me",
        QueueHandler::Nobody => "queue-handler-nobody",
    }
}

/// What they wait for from the reader.
pub const fn awaiting(awaiting: Awaiting) -> &'static str {
    match awaiting {
        Awaiting::Approval => "awaiting-approval",
        Awaiting::Exclusion => "awaiting-exclusion",
        Awaiting::Transfer => "awaiting-transfer",
        Awaiting::Decision => "awaiting-decision",
    }
}

/// What their senders thought of the answer.
pub const fn rating(rating: QueueRating) -> &'static str {
    match rating {
        QueueRating::Given => "queue-rating-given",
        QueueRating::Satisfied => "queue-rating-satisfied",
    }
}

/// What comes first.
pub(super) const fn order(order: QueueOrder) -> &'static str {
    match order {
        QueueOrder::Due => "queue-sort-due",
        QueueOrder::Newest => "queue-sort-newest",
    }
}
