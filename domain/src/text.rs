//! What people write: how long it is, what may not stand in it, and how it is found again.
//!
//! - [`check_text`], [`check_line`], [`check_name`]: free text, cleaned or refused
//! - [`check_phone`]: a Vietnamese telephone number in one spelling
//! - [`fold`], [`found_by`], [`Sought`]: text as a search sees it, without accents
//! - [`beginning`]: the first words of a long text
//! - [`Row`]: one row of an import file, with every fault of it
//! - `codes!`: the short codes that units and meetings are known by

mod beginning;
mod characters;
mod checks;
mod code;
mod fold;
mod phone;
mod row;
mod search;

pub use beginning::beginning;
pub(crate) use characters::{first_refused, is_dash, plain_digit};
pub use checks::{
    CASE_TEXT_MAX, NAME_MAX, TextFault, check_line, check_name, check_text, graphemes,
};
pub use code::CodeFault;
pub(crate) use code::{check_code, codes};
pub use fold::fold;
pub use phone::{PhoneFault, check_phone};
pub use row::{ColumnFault, FieldFault, Row, RowFault};
pub use search::{Sought, found_by};
