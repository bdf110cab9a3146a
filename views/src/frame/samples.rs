//! Frames of an invented office.

use super::{Frame, Staff};
use crate::links::{self, Here};
use crate::{Choice, Lang};

/// A frame of an invented office, for everybody.
pub(crate) fn frame(lang: Lang) -> Frame {
    Frame {
        choice: Choice { lang, by_address: false },
        here: Here::asked("/"),
        office: match lang {
            Lang::Vi => "Ủy ban nhân dân huyện Sông Trong".to_owned(),
            Lang::En => "People’s Committee of Sông Trong District".to_owned(),
        },
        demo: false,
        larger: false,
        staff: None,
    }
}

/// The same for a member of staff.
pub(crate) fn staff_frame(lang: Lang) -> Frame {
    let staff = Staff {
        name: "Nguyễn Thị Lan".to_owned(),
        seal: "seal-of-lan".to_owned(),
        ways: vec![("list-home", links::StaffHome.to_string())],
    };
    Frame { here: Here::asked("/staff"), staff: Some(staff), ..frame(lang) }
}
