//! Samples of the pages about following a case.

use maud::Render;

use super::{ConfirmPage, Confirming, FollowAskedPage, FollowPage, StopPage, Stopping};
use crate::Frame;
use crate::form::{Form, Typed, Wrong};

const REFERENCE: &str = "ST-26-004217-3";
const TOKEN: &str = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";

/// What the samples are made of.
pub(crate) struct Forms {
    blank: Form,
    faulty: Form,
}

impl Forms {
    /// An empty form and one with a fault.
    pub(crate) fn new(frame: &Frame) -> Self {
        let blank = Form { key: "00".repeat(16), ..Form::default() };
        let typed = Typed::default().with("email", "an@\"><script>alert(1)</script>");
        let sentence = frame.words().say("fault-bad-email");
        let wrong = vec![Wrong { name: "email".to_owned(), sentence }];
        Self { faulty: Form { typed, wrong, ..blank.clone() }, blank }
    }
}

/// Each sample and its name.
pub(crate) fn samples<'a>(
    frame: &'a Frame,
    forms: &'a Forms,
) -> Vec<(&'static str, Box<dyn Render + 'a>)> {
    let (form, token, reference) = (&forms.blank, TOKEN, REFERENCE);
    let confirm = |stands| ConfirmPage { frame, form, token, reference, stands };
    let stop = |is_sender, stands| StopPage { frame, form, token, reference, is_sender, stands };
    vec![
        ("follow-empty", Box::new(FollowPage { frame, form, reference })),
        ("follow-faults", Box::new(FollowPage { frame, form: &forms.faulty, reference })),
        ("follow-asked", Box::new(FollowAskedPage { frame, reference })),
        ("follow-confirm", Box::new(confirm(Confirming::Asks))),
        ("follow-confirmed", Box::new(confirm(Confirming::Confirmed))),
        ("follow-left", Box::new(confirm(Confirming::Left))),
        ("follow-too-late", Box::new(confirm(Confirming::TooLate))),
        ("stop-asks-sender", Box::new(stop(true, Stopping::Asks))),
        ("stop-done-sender", Box::new(stop(true, Stopping::Stopped))),
        ("stop-done-follower", Box::new(stop(false, Stopping::Stopped))),
    ]
}
