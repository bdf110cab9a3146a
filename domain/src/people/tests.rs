use super::*;
use crate::cases::{IdentityLevel, Source};
use crate::units::UnitId;

/// Who may do what, to what, on their own unit: leader, officer, organizer, auditor, admin. `x` yes,
/// `.` no, `m` for what was said at meetings only, `o` for that and only with an open name.
const TABLE: &str = "
list_cases               case     x x m x .
read_case                case     x x m x .
read_identity            case     x x o . .
enter_case               case     . x m . .
answer_at_meeting        case     . . m . .
triage                   case     x x . . .
assign                   case     x x . . .
handle                   case     . x . . .
annotate                 case     x x . . .
draft                    case     . x . . .
approve                  case     x . . . .
send_back                case     x . . . .
keep_promise             case     x x . . .
reopen                   case     x . . . .
transfer                 case     x x . . .
bounce                   case     x x . . .
decide_owner             case     x . . . .
propose_exclusion        case     . x . . .
confirm_exclusion        case     x . . . .
confirm_spam_or_double   case     x x . . .
restore                  case     x . . . .
group                    case     . x . . .
split                    case     . x m . .
redact                   case     x x . . .
publish                  case     x x . . .
reclassify               case     x x . . .
erase_identity           case     x x . . .
read_meeting             meeting  x x x x .
manage_meetings          meeting  . . x . .
read_responses           survey   x . x x .
enter_responses          survey   . . x . .
publish_survey           survey   x . x . .
read_report              unit     x x x x .
publish_report           unit     x . . . .
enter_printed            unit     x x . . .
read_journal             unit     x . . x .
manage_people            unit     . . . . x
manage_units             unit     . . . . x
confirm_unit_change      unit     x . . . .
manage_calendar          office   . . . . x
manage_rules             office   . . . . x
manage_settings          office   . . . . x
";

const PARENT: UnitId = UnitId(1);
const OWN: UnitId = UnitId(2);
const CHILD: UnitId = UnitId(3);
const SIBLING: UnitId = UnitId(4);

struct Cell {
    action: Action,
    done_to: &'static str,
    role: Role,
    mark: &'static str,
}

fn table() -> Vec<Cell> {
    let mut cells = Vec::new();
    for line in TABLE.trim().lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        let (action, done_to) = (words[0].parse().unwrap(), words[1]);
        assert_eq!(words.len(), 2 + Role::ALL.len(), "{line}");
        let marks = Role::ALL.iter().zip(&words[2..]);
        cells.extend(marks.map(|(role, mark)| Cell { action, done_to, role: *role, mark }));
    }
    let actions: Vec<_> = cells.iter().step_by(Role::ALL.len()).map(|cell| cell.action).collect();
    assert_eq!(actions, Action::ALL, "every action has its line");
    cells
}

fn holder(role: Role) -> Person {
    Person { id: PersonId(1), grants: vec![Grant { role, unit: OWN }] }
}

fn case(path: &[UnitId], source: Source, identity: IdentityLevel) -> CaseThing<'_> {
    CaseThing { path, source, identity }
}

/// Every kind of thing at a place, cases from every source and with every identity level.
fn things(path: &[UnitId]) -> Vec<Thing<'_>> {
    let pairs = Source::ALL.iter().flat_map(|s| IdentityLevel::ALL.iter().map(move |i| (*s, *i)));
    let cases = pairs.map(|(source, identity)| Thing::Case(case(path, source, identity)));
    let others =
        [Thing::Meeting(path), Thing::Survey(path), Thing::Unit(path), Thing::Office(path)];
    cases.chain(others).collect()
}

impl Cell {
    /// What the table says of a thing where the role is held.
    fn allows(&self, thing: Thing<'_>) -> bool {
        let (word, case) = match thing {
            Thing::Case(case) => ("case", Some(case)),
            Thing::Meeting(_) => ("meeting", None),
            Thing::Survey(_) => ("survey", None),
            Thing::Unit(_) => ("unit", None),
            Thing::Office(_) => ("office", None),
        };
        let was_said = case.is_some_and(|case| case.source == Source::Meeting);
        let is_open = case.is_some_and(|case| case.identity == IdentityLevel::Open);
        word == self.done_to
            && match self.mark {
                "x" => true,
                "m" => was_said,
                "o" => was_said && is_open,
                "." => false,
                mark => panic!("{mark} means nothing"),
            }
    }
}

#[test]
fn each_role_may_do_what_the_table_says_and_nothing_else() {
    let places: [(&[UnitId], bool); 4] = [
        (&[OWN, PARENT], true),
        (&[CHILD, OWN, PARENT], true),
        (&[PARENT], false),
        (&[SIBLING, PARENT], false),
    ];
    let (mut cells, mut checks) = (0, 0);
    for cell in table() {
        let (action, role) = (cell.action, cell.role);
        for (path, is_covered) in places {
            for thing in things(path) {
                let allowed = is_covered && cell.allows(thing);
                assert_eq!(can(&holder(role), action, thing), allowed, "{role} {action} {thing:?}");
                checks += 1;
            }
            cells += 1;
        }
    }
    println!("{cells} cells of role × action × place, {checks} things checked");
}

#[test]
fn a_list_shows_exactly_what_may_be_read_one_by_one() {
    for Cell { action, role, .. } in table() {
        if action == Action::ReadIdentity {
            continue;
        }
        let person = holder(role);
        let reach = reach(&person, action);
        let path = [CHILD, OWN, PARENT];
        for thing in things(&path).into_iter().filter(|thing| action.is_done_to(*thing)) {
            let is_said = matches!(thing, Thing::Case(case) if case.source == Source::Meeting);
            let listed = path.iter().any(|unit| {
                reach.everything.contains(unit) || (is_said && reach.meeting_cases.contains(unit))
            });
            assert_eq!(listed, can(&person, action, thing), "{role} {action} {thing:?}");
        }
    }
}

#[test]
fn several_grants_add_up_and_none_allow_nothing() {
    let nobody = Person { id: PersonId(1), grants: vec![] };
    let grants =
        vec![Grant { role: Role::Leader, unit: CHILD }, Grant { role: Role::Admin, unit: PARENT }];
    let both = Person { id: PersonId(2), grants };
    let (own, child) = ([OWN, PARENT], [CHILD, OWN, PARENT]);
    let thing = |path| Thing::Case(case(path, Source::Web, IdentityLevel::Confidential));
    assert!(can(&both, Action::Approve, thing(&child)));
    assert!(!can(&both, Action::Approve, thing(&own)));
    assert!(can(&both, Action::ManageUnits, Thing::Unit(&own)));
    for action in Action::ALL {
        assert!(things(&own).into_iter().all(|thing| !can(&nobody, *action, thing)));
    }
}

#[test]
fn only_an_administrator_of_a_top_unit_changes_the_whole_installation() {
    let top = Thing::Office(&[PARENT]);
    assert!(!can(&holder(Role::Admin), Action::ManageSettings, top));
    assert!(can(&holder(Role::Admin), Action::ManageSettings, Thing::Office(&[OWN])));
}
