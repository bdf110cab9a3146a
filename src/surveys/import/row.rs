//! One row of a file of responses, read against its survey.

use domain::surveys::{AnswerRefusal, Answers, Faults, Mode, Strictness};
use serde_json::Value;

use super::{Form, Meetings};
use crate::{
    error::{Error, Fault},
    files::{JsonRow, Row, RowFault},
    surveys::{
        draft::unknown_mode,
        faults,
        store::{Place, Survey},
    },
    wire::Members,
};

/// The columns beside one for each question.
const BESIDE: [&str; 3] = ["key", "meeting", "mode"];

/// What rows are read against.
pub struct Reading<'a> {
    /// The survey that they answer.
    pub survey: &'a Survey,
    /// Every meeting.
    pub meetings: &'a Meetings,
    /// Where rows came in that do not say it.
    pub place: Place,
}

impl Reading<'_> {
    /// The columns that a table may have.
    pub fn columns(&self) -> Vec<&str> {
        BESIDE.into_iter().chain(self.questions()).collect()
    }

    fn questions(&self) -> impl Iterator<Item = &str> {
        self.survey.definition.questions().iter().map(|question| question.id().as_str())
    }

    /// Reads a row of a table: a column for each question.
    pub fn row(&self, row: &Row) -> Result<Form, Vec<RowFault>> {
        let (place, found) = self.place("", row.filled("meeting"), row.filled("mode"));
        let cells = self.questions().map(|id| (id, row.cell(id)));
        let answers = Answers::from_cells(&self.survey.definition, cells, strictness(place.mode));
        let key = row.filled("key").map(str::to_owned);
        form(row.line, key, place, answers, found)
    }

    /// Reads an object: its answers in a member of their own.
    pub fn object(&self, row: JsonRow) -> Result<Form, Vec<RowFault>> {
        let object = Value::Object(row.members);
        let mut members =
            Members::of(&object).map_err(|error| all_at(row.line, faults_of(error)))?;
        let key = members.value("key").map(|key| match key {
            Value::String(key) => Ok(key.trim().to_owned()),
            Value::Number(number) => Ok(number.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                Err(Fault::new("/key", "wrong-type").with("expected", "text"))
            }
        });
        let (meeting, mode) = (members.text("meeting"), members.text("mode"));
        let (place, mut found) = self.place("/", meeting, mode);
        let written = members.value("answers");
        if written.is_none() {
            found.push(Fault::new("/answers", "missing"));
        }
        let key = key.transpose().unwrap_or_else(|fault| {
            found.push(fault);
            None
        });
        found.extend(members.finish());
        let blank = Value::Object(serde_json::Map::new());
        let written = written.unwrap_or(&blank);
        let answers = Answers::read(&self.survey.definition, written, strictness(place.mode));
        form(row.line, key.filter(|key| !key.is_empty()), place, answers, found)
    }

    fn place(&self, at: &str, meeting: Option<&str>, mode: Option<&str>) -> (Place, Vec<Fault>) {
        let (mut place, mut found) = (self.place, Vec::new());
        if let Some(code) = meeting {
            if let Some((meeting, unit)) = self.meetings.get(&code.trim().to_ascii_uppercase()) {
                (place.meeting, place.unit) = (Some(*meeting), Some(*unit));
            } else {
                let fault = Fault::new(format!("{at}meeting"), "unknown-meeting");
                found.push(fault.with("code", code));
            }
        }
        if let Some(word) = mode {
            match word.parse() {
                Ok(mode) => place.mode = mode,
                Err(_) => found.push(unknown_mode(&format!("{at}mode"), word)),
            }
        }
        (place, found)
    }
}

/// Paper is what it is; elsewhere the form itself kept people from contradicting themselves.
const fn strictness(mode: Mode) -> Strictness {
    match mode {
        Mode::Paper => Strictness::KeepInvalid,
        Mode::Phone | Mode::Web => Strictness::Refuse,
    }
}

fn form(
    line: usize,
    key: Option<String>,
    place: Place,
    answers: Result<Answers, Faults<AnswerRefusal>>,
    mut found: Vec<Fault>,
) -> Result<Form, Vec<RowFault>> {
    match answers {
        Ok(answers) if found.is_empty() => Ok(Form { line, key, place, answers }),
        Ok(_) => Err(all_at(line, found)),
        Err(refused) => {
            found.extend(faults::of(&refused));
            Err(all_at(line, found))
        }
    }
}

fn faults_of(error: Error) -> Vec<Fault> {
    error.faults().to_vec()
}

fn all_at(line: usize, found: Vec<Fault>) -> Vec<RowFault> {
    found.into_iter().map(|fault| RowFault { line, column: column(&fault.at), fault }).collect()
}

/// The column that a pointer leads to: `q13` for `/answers/q13/1`.
fn column(pointer: &str) -> String {
    let within = pointer.strip_prefix("/answers/").unwrap_or(pointer).trim_start_matches('/');
    within.split('/').next().unwrap_or_default().to_owned()
}
