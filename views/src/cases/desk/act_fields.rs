//! The fields that each act asks for.

use domain::cases::{Channel, HandlingForm, Kind, SameSender};
use domain::desk::ActName;
use maud::{Markup, html};

use super::act::{ActPage, OUTCOMES};
use super::entry;
use crate::parts::{
    Checkboxes, Choice, Choose, DateInput, Input, LabelSize, Radios, Select, Textarea, Width,
};
use crate::words;

/// The longest text of a case or an answer, in characters.
const LONGEST: u32 = 4_000;

impl ActPage<'_> {
    pub(super) fn fields(&self) -> Markup {
        match self.act {
            ActName::Assign => self.handler(),
            ActName::Reassign => html! { (self.handler()) (self.note()) },
            ActName::Begin | ActName::PutBack => self.note(),
            ActName::Annotate => self.text_field("note", "field-note", "field-note-hint"),
            ActName::KeepPromise => self.text_field("note", "field-kept", "field-kept-hint"),
            ActName::AskCitizen => {
                self.text_field("question", "field-question", "field-question-hint")
            }
            ActName::AskOther => html! {
                (self.line("body", "field-body", Some("field-body-hint")))
                (self.note())
            },
            ActName::Draft => html! { (self.answer()) (self.outcome()) (self.together()) },
            ActName::Approve => self.approval(),
            ActName::SendBack
            | ActName::DropExclusion
            | ActName::Release
            | ActName::Bounce
            | ActName::Restore
            | ActName::Reopen
            | ActName::Unpublish => self.reason(),
            ActName::DecideOwner | ActName::Transfer | ActName::CorrectUnit => html! {
                (self.unit())
                (self.reason())
            },
            ActName::Reclassify => html! { (self.field()) (self.kind()) (self.reason()) },
            ActName::Group => self.line("with", "field-with", Some("field-with-hint")),
            ActName::Split => html! {
                (self.text_field("text", "field-second", "field-second-hint"))
                (self.field())
                (self.kind())
            },
            ActName::ProposeExclusion => self.grounds(),
            ActName::Redact => html! {
                (self.text_field("after", "field-after", "field-after-hint"))
                (self.line("why", "field-hidden", Some("field-hidden-hint")))
            },
            ActName::Publish => html! {
                (self.text_field("copy", "field-copy", "field-copy-hint"))
                (self.channel())
            },
            ActName::EraseIdentity => self.erasing(),
            ActName::ConfirmExclusion | ActName::ExcludeFlagged | ActName::Ungroup => html! {},
        }
    }

    fn text_field(&self, name: &str, label: &str, hint: &str) -> Markup {
        let words = self.frame.words();
        html! {
            (Textarea {
                label: words.say(label),
                size: LabelSize::Small,
                hint: Some(words.say(hint)),
                rows: 6,
                limit: Some(LONGEST),
                ..Textarea::at(words, self.form, name)
            })
        }
    }

    fn line(&self, name: &str, label: &str, hint: Option<&str>) -> Markup {
        let words = self.frame.words();
        let hint = hint.map(|hint| words.say(hint));
        html! { (Input { label: words.say(label), size: LabelSize::Small, hint, ..Input::at(words, self.form, name) }) }
    }

    fn note(&self) -> Markup {
        self.text_field("note", "field-note-optional", "field-note-hint")
    }

    fn reason(&self) -> Markup {
        self.text_field("reason", "field-reason", "field-reason-hint")
    }

    fn chosen(&self, name: &str, label: &str, options: &[(String, String)]) -> Markup {
        let words = self.frame.words();
        let none = (String::new(), words.say("field-choose"));
        let options = std::iter::once(none).chain(options.iter().cloned()).collect();
        html! { (Select { label: words.say(label), size: LabelSize::Small, options, ..Select::at(words, self.form, name) }) }
    }

    fn handler(&self) -> Markup {
        self.chosen("handler", "field-handler", &self.asked.handlers)
    }

    fn unit(&self) -> Markup {
        self.chosen("unit", "field-unit", &self.asked.units)
    }

    fn field(&self) -> Markup {
        self.chosen("field", "field-field", &self.asked.fields)
    }

    fn kind(&self) -> Markup {
        let words = self.frame.words();
        let kinds: Vec<_> = Kind::ALL
            .iter()
            .map(|kind| (kind.word().to_owned(), words.say(words::kind(*kind))))
            .collect();
        self.chosen("kind", "field-kind", &kinds)
    }

    fn radios(&self, name: &str, legend: &str, choices: Vec<Choose>) -> Markup {
        let words = self.frame.words();
        html! { (Radios { legend: words.say(legend), size: LabelSize::Small, choices, ..Radios::at(words, self.form, name) }) }
    }

    fn answer(&self) -> Markup {
        self.text_field("text", "field-answer", "field-answer-hint")
    }

    fn outcome(&self) -> Markup {
        let words = self.frame.words();
        let promised = html! {
            (DateInput {
                legend: words.say("field-promised"),
                hint: Some(words.say("field-day-hint")),
                ..DateInput::at(words, self.form, "promised_on")
            })
        };
        let choice = |outcome: domain::cases::Outcome| {
            let plain = Choice::new(outcome.word(), words.say(words::outcome(outcome)));
            let then = (outcome == domain::cases::Outcome::WillDo).then(|| promised.clone());
            Choice { then, ..plain }.into()
        };
        self.radios("outcome", "field-outcome", OUTCOMES.into_iter().map(choice).collect())
    }

    fn approval(&self) -> Markup {
        html! {
            (self.answer())
            (self.outcome())
            (self.line("document", "field-document", Some("field-document-hint")))
            @if self.asked.regulation { (self.handling()) }
            (self.text_field("copy", "field-copy-answer", "field-copy-hint"))
            (self.together())
        }
    }

    fn handling(&self) -> Markup {
        let words = self.frame.words();
        let key = |form: HandlingForm| match form {
            HandlingForm::Amended => "handling-amended",
            HandlingForm::Proposed => "handling-proposed",
            HandlingForm::Issued => "handling-issued",
        };
        let choice = |form: &HandlingForm| Choice::new(form.word(), words.say(key(*form))).into();
        self.radios("handling", "field-handling", HandlingForm::ALL.iter().map(choice).collect())
    }

    fn together(&self) -> Markup {
        let words = self.frame.words();
        let Some(companions) = &self.asked.companions else { return html! {} };
        let text = words.say_with("field-together-yes", &[("n", companions.into())]);
        html! {
            (Checkboxes {
                legend: words.say("field-together"),
                choices: vec![Choice::new("yes", text).into()],
                ..Checkboxes::at(words, self.form, "together")
            })
        }
    }

    fn grounds(&self) -> Markup {
        let words = self.frame.words();
        let told = html! {
            (DateInput {
                legend: words.say("field-told"),
                hint: Some(words.say("field-day-hint")),
                ..DateInput::at(words, self.form, "told_on")
            })
        };
        let choice = |value: &str, key: &'static str, then: Markup| {
            Choice { then: Some(then), ..Choice::new(value, words.say(key)) }.into()
        };
        let choices = vec![
            choice(
                "out_of_scope",
                "exclusion-out_of_scope",
                html! {
                    (self.line("legal_reason", "field-legal", Some("field-legal-hint")))
                    (self.text_field("advice", "field-advice", "field-advice-hint"))
                },
            ),
            choice(
                "sent_outside",
                "exclusion-sent_outside",
                html! {
                    (self.line("body", "field-outside", None))
                    (self.line("letter", "field-letter", None))
                    (told)
                },
            ),
            choice(
                "double_submit",
                "exclusion-double_submit",
                html! {
                    (Input { label: words.say("field-master"), width: Width::Twenty, ..Input::at(words, self.form, "master") })
                    (self.evidence())
                },
            ),
            choice("spam", "exclusion-spam", self.line("because", "field-because", None)),
        ];
        self.radios("grounds", "field-grounds", choices)
    }

    fn evidence(&self) -> Markup {
        let words = self.frame.words();
        let key = |same: SameSender| match same {
            SameSender::Receipt => "evidence-receipt",
            SameSender::Phone => "evidence-phone",
            SameSender::FormToken => "evidence-form_token",
        };
        let choice = |same: &SameSender| Choice::new(same.word(), words.say(key(*same))).into();
        self.radios("evidence", "field-evidence", SameSender::ALL.iter().map(choice).collect())
    }

    fn channel(&self) -> Markup {
        let words = self.frame.words();
        let choice =
            |channel: &Channel| Choice::new(channel.word(), words.say(entry::channel(*channel)));
        let choices = Channel::ALL.iter().map(|one| choice(one).into()).collect();
        self.radios("channel", "field-channel", choices)
    }

    fn erasing(&self) -> Markup {
        let words = self.frame.words();
        html! {
            (Checkboxes {
                legend: words.say("field-erase"),
                choices: vec![Choice::new("yes", words.say("field-erase-text")).into()],
                ..Checkboxes::at(words, self.form, "erase_text")
            })
        }
    }
}
