"""What Schemathesis cannot know by itself: what no schema says, and what no reply may say."""

import datetime
import json
import re
import unicodedata

import schemathesis

# Words by which databases, drivers and panics give themselves away.
TELLTALES = re.compile(
    r"sqlite|postgres|sqlx|sea[-_ ]?orm|syntax error|SELECT .* FROM|RETURNING|panicked|src/[a-z_/]+\.rs",
    re.IGNORECASE,
)
# Characters that cannot be seen, beside those whose category says so.
UNSEEN = set("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffd")
# A person sees one character where there are as many marks; more is no writing.
MARKS = 32
# The days that databases can compare with others.
FIRST, LAST = "0001-01-03", "9998-12-29"


def words_of(case):
    """The text of the case, as far as there is one."""
    return case.body.get("text", "") if isinstance(case.body, dict) else ""


def is_no_text(case):
    """Whether the text holds what no text may hold, or nothing that can be seen, or too much."""
    text = words_of(case)
    allowed = "\n\t\r"
    hidden = any(
        c in UNSEEN or (unicodedata.category(c)[0] == "C" and c not in allowed) for c in text
    )
    marks = max(map(len, re.findall(r"[^\W\d_]?(?:\W|_)*", unicodedata.normalize("NFD", text))), default=0)
    return hidden or marks > MARKS or len(text) > 4000


def is_backwards(case):
    """Whether the period holds no day."""
    return str(case.query.get("from")) >= str(case.query.get("to"))


def is_far(name):
    """Whether a day or an instant lies where the calendar ends."""

    def far(case):
        return not FIRST <= str(case.query.get(name))[:10] <= LAST

    return far


def is_other_version(case):
    """Whether there is no such version; the demo publishes the first."""
    body = case.body if isinstance(case.body, dict) else {}
    return str((case.query or {}).get("version", body.get("version"))) != "1"


def is_other_unit(case):
    """Whether it is none of the units that the dictionary names; they stand since 2011."""
    body = case.body if isinstance(case.body, dict) else {}
    query = case.query or {}
    named = str(query.get("unit", body.get("unit"))).strip().upper()
    return named not in {"HA", "HA01", "HATNMT"} or str(query.get("as_of", "now"))[:10] < "2011-01-02"


def is_other_meeting(case):
    """Whether it is none of the meetings of the demo."""
    return not re.fullmatch(r"HN2019-\d\d", str(case.body.get("meeting")).strip().upper())


def always(case):
    """What the office knows, or what belongs together, decides."""
    return True


# For what a request may be refused although the description has nothing against it: by call, then
# by the place that the problem points to.
NO_SCHEMA_SAYS = {
    "POST /api/v1/cases": {
        "/text": is_no_text,
        "/field": always,
        "/unit": is_other_unit,
        "/meeting": is_other_meeting,
        # How these are written, and whether they go with `identity`.
        "/(name|address|email|phone)": always,
    },
    "POST /api/v1/surveys/{slug}/responses": {
        "/version": is_other_version,
        "/meeting": is_other_meeting,
        "/answers/.*": always,
    },
    "GET /api/v1/surveys/{slug}": {r"\?version": is_other_version},
    "GET /api/v1/reports/resolution": {
        r"\?from": is_far("from"),
        r"\?to": lambda case: is_backwards(case) or is_far("to")(case),
        r"\?as_of": is_far("as_of"),
        r"\?unit": is_other_unit,
    },
    "GET /api/v1/reports/surveys/{slug}": {r"\?version": is_other_version},
}


def is_explained(case, pointer):
    """Whether something beside the description refuses this value."""
    rules = NO_SCHEMA_SAYS.get(f"{case.method} {case.operation.path}", {})
    return any(re.fullmatch(place, pointer, re.DOTALL) and rule(case) for place, rule in rules.items())


@schemathesis.check
def refused_for_what_no_schema_says(ctx, response, case):
    """A request that fits the description is refused only for what no description can say."""
    meta = case.meta
    if response.status_code != 422 or meta is None or not meta.generation.mode.is_positive:
        return
    problem = response.json()
    if problem["type"].endswith("/problems/key-reused"):
        return
    faults = problem.get("errors", [])
    unexplained = [fault for fault in faults if not is_explained(case, fault["pointer"])]
    if unexplained or not faults:
        raise AssertionError(f"fits the description, and is refused: {json.dumps(problem, ensure_ascii=False)}")


@schemathesis.check
def no_reply_speaks_of_the_database(ctx, response, case):
    """What goes wrong inside stays inside."""
    found = TELLTALES.search(response.text)
    # A reply that repeats what was sent has not given anything away.
    if found and found.group(0) not in json.dumps([case.body, case.query, case.path_parameters], default=str):
        raise AssertionError(f"says {found.group(0)!r}")


@schemathesis.check
def every_problem_is_one(ctx, response, case):
    """Whatever is refused comes as RFC 9457 wants it, its status in the body, its reader's language named."""
    if response.status_code < 400 or response.request.method == "HEAD":
        return
    kind = response.headers.get("content-type", [""])[0]
    if not kind.startswith("application/problem+json"):
        raise AssertionError(f"a problem of the type {kind}")
    if response.json()["status"] != response.status_code:
        raise AssertionError("its body has another status")


@schemathesis.check
def a_report_is_of_the_period_asked_for(ctx, response, case):
    """A report is of the period that was asked for."""
    if case.operation.path != "/api/v1/reports/resolution" or response.status_code != 200:
        return
    report = response.json()
    for name in ("from", "to"):
        datetime.date.fromisoformat(report[name])
        if report[name] != case.query[name]:
            raise AssertionError(f"asked {name} {case.query[name]}, told {report[name]}")
