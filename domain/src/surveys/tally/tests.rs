use super::Mark;

#[test]
fn a_mark_reads_back_from_its_word() {
    let words = [
        "answered",
        "97",
        "98",
        "99",
        "blank",
        "invalid",
        "not_asked",
        "o:a",
        "o:0",
        "o:answered",
        "o:97",
        "k:0",
        "k:12",
    ];
    for word in words {
        assert_eq!(word.parse::<Mark>().unwrap().word(), word);
    }
}

#[test]
fn another_word_is_no_mark() {
    for word in ["", "96", "o:", "o:a b", "k:", "k:-1", "k:01", "k:+1", "Answered", "o"] {
        assert_eq!(word.parse::<Mark>().unwrap_err().word, word);
    }
}
