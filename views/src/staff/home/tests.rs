use maud::Render as _;

use super::samples::samples;
use crate::frame::samples::staff_frame;
use crate::{Lang, parts};

#[test]
fn the_first_screen_of_each_role() {
    for &lang in Lang::ALL {
        let frame = staff_frame(lang);
        for (name, page) in samples(&frame) {
            insta::assert_snapshot!(format!("staff-{name}-{lang}"), parts::lines(&page.render()));
        }
    }
}

#[test]
fn without_a_mail_server_the_admin_is_told_where_letters_go() {
    let frame = staff_frame(Lang::Vi);
    for (name, page) in samples(&frame) {
        let html = page.render().into_string();
        assert_eq!(html.contains("DATA/mail"), name == "admin", "{name}");
    }
}
