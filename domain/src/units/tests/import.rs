//! Rows of a unit file.

use super::*;

#[test]
fn a_row_of_a_unit_file_is_read() {
    let fields = ["00004", "Phường Ba Đình", "", "commune", "01", "2025-07-01", ""];
    let unit = NewUnit::from_fields(&fields).unwrap();
    assert_eq!((unit.code.as_str(), unit.name_en.as_str()), ("00004", "Phường Ba Đình"));
    assert_eq!(unit.parent_code.unwrap().as_str(), "01");
    assert_eq!((unit.valid_from, unit.valid_to), (day("2025-07-01"), None));
}

#[test]
fn a_faulty_row_names_each_column() {
    let fields = ["xã", "", "", "", "x/y", "2025-07-01", "2025-07-01"];
    let faults = NewUnit::from_fields(&fields).unwrap_err();
    let told: Vec<_> = faults.iter().map(|f| (f.column, f.fault.code())).collect();
    let expected = [
        ("code", "code-foreign"),
        ("level", "field-empty"),
        ("name_vi", "field-empty"),
        ("parent_code", "code-foreign"),
        ("valid_to", "field-not-after"),
    ];
    assert_eq!(told, expected);
    let own = NewUnit::from_fields(&["A", "A", "", "province", "a", "2025-07-01", ""]).unwrap_err();
    assert_eq!((own[0].column, own[0].fault.code()), ("parent_code", "field-mismatch"));
}
