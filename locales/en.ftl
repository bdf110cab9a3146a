# Every word people read, in English. The Vietnamese original: vi.ftl.
# Both files have the same keys and the same variables; a test watches over that.
# Short sentences, no abbreviations. A fault says what to do next.

## Page frame

product = Hồi Âm
page-title = { $page } – Hồi Âm
skip-to-content = Skip to main content
other-language = Tiếng Việt
language-navigation = Language
demo-banner = Demonstration data.
demo-banner-detail = The names, figures and texts on this page are not real.
footer-about = Hồi Âm records what residents say, in cases and survey forms, and follows each case until it is answered.
footer-api = Description of the JSON interface (OpenAPI)

## Home: figures

home-figures-heading = How cases were answered
home-one-line =
    { $count ->
        [one] { $unit } has received { $received } case: { $answered } answered, { $in_progress } in progress (of which { $overdue } overdue), { $excluded } not counted.
       *[other] { $unit } has received { $received } cases: { $answered } answered, { $in_progress } in progress (of which { $overdue } overdue), { $excluded } not counted.
    }
home-as-of = Figures as of { $as_of }.
home-table-caption = Numbers and percentages
home-column-figure = Figure
home-column-count = Cases
home-column-share = Percentage
home-share = { $percent } of{"\u00A0"}{ $base }
home-no-share = –
home-reconciled = These figures are counted from the records one by one, never typed in, and are reconciled: answered plus in progress equals counted, and counted plus not counted equals received.
home-open-list = Select a number to see the list behind it.

figure-received = Received
figure-counted = Counted
figure-on_time = Answered on time
figure-late = Answered late
figure-in_time = In progress, not yet due
figure-overdue = Overdue

home-of-which-solved = Of which: solved
home-of-which-on_time = Of which: on time
home-of-which-overdue = Of which: overdue
home-on-time-base = The share answered on time is of what was answered or is overdue: a case left lying counts against the office.

## Home: before there are figures

home-no-units-heading = There are no units yet
home-no-units = This is a fresh installation. If you run this server, take these steps in order.
home-no-cases-heading = There are no cases yet
home-no-cases = { $unit } has not received any case yet. Once it has, the figures appear here.
home-operator-heading = Next steps for whoever runs this server
home-step-units = Import the list of units:
home-step-person = Make an account for a member of staff:
home-step-survey = Publish a survey:
home-step-meetings = Import the meetings:
home-step-cases = Import cases from an older register:
home-step-help = Read what each command does:

## Home: what can be done

home-can-heading = What you can do
home-can-meeting = Speak at a public meeting. Staff write down each opinion, and each gets a reference number.
home-can-paper = Write it on paper and hand it in at the office: { $office }.
home-can-api = Send it by software to { $address }.
home-can-track = Look up a case by the receipt you were given: send the receipt to { $address }, or ask at the office.
home-can-docs = Read how the JSON interface works: { $address }.
home-surveys-heading = Published surveys
home-surveys-empty = No survey has been published yet.

## Home: what cannot be sent here

home-cannot-heading = What cannot be sent here
home-cannot-complaint = Formal complaints (khiếu nại): send a written complaint to the body that made the decision or took the action, or go to the citizen reception office.
home-cannot-denunciation = Denunciations (tố cáo): write to the competent body or go there in person, or go to the citizen reception office. The law keeps your name secret.
home-cannot-emergency = Emergencies: call 113 (police), 114 (fire and rescue) or 115 (ambulance).

## The list behind a figure

list-heading =
    { $count ->
        [one] { $shown } case
       *[other] { $shown } cases
    }
list-as-of = As of { $as_of }.
list-part =
    { $count ->
        [one] This page has { $shown } row of that list.
       *[other] This page has { $shown } rows of that list.
    }
list-caption = List of cases
list-reference = Reference
list-received = Received on
list-unit = Unit in charge
list-field = Field
list-stage = Stage
list-overdue = Overdue
list-older = Older rows
list-newest = Back to the start of the list
list-paging = Parts of the list
list-empty = No case matches these conditions.
list-empty-next = Use fewer conditions, or go back to the home page and choose another number.
list-home = Go to the home page

criterion-figure = Figure
criterion-unit = Unit
criterion-level = Level
criterion-field = Field
criterion-kind = Kind
criterion-source = Source
criterion-meeting = Meeting
criterion-month = Month
criterion-period = Received in the period
criterion-period-between = from { $from } to the end of { $to }

## Times

moment = { $day }, { $time } ({ $zone })
moment-end-of-day = the end of { $day } ({ $zone })
zone-viet-nam = Viet Nam time

## Error pages, and the titles of problems in the JSON interface

problem-status = Error code: { $status }
problem-fault = { $place }: { $sentence }
problem-type = This page explains the problem type “{ $code }”. Software reads it in the “type” of a reply.
problem-request = Request number, to quote to staff if needed: { $request }
problem-next-heading = What to do next
problem-home = Go to the home page

problem-bad-request = The server could not read the request
problem-bad-request-next = Check the address and what you sent, then send it again.
problem-unauthorized = You need to sign in
problem-unauthorized-next = Sign in, or send a valid access token, and try again.
problem-forbidden = This account is not allowed to do that
problem-forbidden-next = Use an account that is allowed to, or ask your unit’s administrator for permission.
problem-not-found = Not found
problem-not-found-next = If you typed the address or a number, check each character. If you followed a link, it may be out of date.
problem-method-not-allowed = This address does not take that kind of request
problem-method-not-allowed-next = Use one of the methods named in the “Allow” header of the reply, or go back to the home page.
problem-not-acceptable = There is no content in the format you asked for
problem-not-acceptable-next = Ask for another format, for example application/json or text/html.
problem-timeout = The request took too long
problem-timeout-next = Try again in a few minutes. If you were sending a form, send it again with the same key: it will not be recorded twice.
problem-stale = The record has changed since you opened it
problem-stale-next = Load the record again, look at what changed, and repeat your change if it is still needed.
problem-key-in-flight = A request with this key is being handled
problem-key-in-flight-next = Wait a few seconds, then send the same request with the same key again.
problem-key-reused = This key was used for a different request
problem-key-reused-next = Make a new key for new content. To repeat the earlier request, send exactly the same content.
problem-payload-too-large = What you sent is too large
problem-payload-too-large-next = Make it shorter, or send it in several parts.
problem-unsupported-media-type = The server does not take this format
problem-unsupported-media-type-next = Send JSON, with the header “Content-Type: application/json”.
problem-invalid = Some things need correcting
problem-invalid-next = Correct each one that is listed and send again. Nothing has been recorded yet.
problem-refused = This cannot be done
problem-refused-next = Read the reason given. The record is as it was before.
problem-too-many-requests = Too many requests in a short time
problem-too-many-requests-next = Wait a few minutes and try again. If it is urgent, telephone or visit the office.
problem-internal = The server has a problem
problem-internal-next = Whatever has a receipt is safe. Try again in a few minutes. If it still fails, tell the staff the request number.
problem-unavailable = The service is not available right now
problem-unavailable-next = Whatever has a receipt is safe. Try again in a few minutes.
problem-unreconciled = The report does not reconcile, so it is not printed
problem-unreconciled-next = Whoever runs this server: run “hoiam check” to see which figure is off and by how much. Open the report again once that is corrected.

## Faults of single fields

fault-missing = This is missing. Add it.
fault-empty = This is empty. Fill it in.
fault-too-long = This is longer than { $max } characters, by { $over }. Make it shorter.
fault-control-character = This has a control character that cannot be seen. Type it instead of pasting it.
fault-bidi-character = This has a hidden character that changes the direction of the text. Type it instead of pasting it.
fault-wrong-type = This is the wrong type of value. Expected: { $expected }.
fault-unknown-word = There is no “{ $word }”. Use one of: { $known }.
fault-unknown-unit = No unit has the code “{ $code }” on this date. Check the code.
fault-unknown-field = No field has the code “{ $code }”. Check the code, or leave it out.
fault-unknown-meeting = No meeting has the code “{ $code }”. Check the code.
fault-unknown-version = The survey has no such version. Use a published version.
fault-unknown-question = The survey has no such question. Check the question’s id.
fault-unknown-option = This question has no option “{ $code }”. Choose one that is on the form.
fault-unknown-member = Nothing goes by this name here. Remove it, or check the name.
fault-bad-email = This is not an e-mail address. A correct one looks like name@example.vn.
fault-bad-phone = This is not a phone number. A correct one looks like 0912 345 678.
fault-bad-date = This is not a date. Write year-month-day, like 2026-11-21.
fault-bad-time = This is not a point in time. Write it like 2026-11-21T08:00:00+07:00.
fault-bad-period = This is not a period. Its first day must come before its end.
fault-bad-number = This is not a number. Use digits only.
fault-bad-month = This is not a month. Write year-month, like 2026-11.
fault-bad-cursor = The list cannot be continued from here. Open it again from the start.
fault-out-of-range = The number must be from { $min } to { $max }.
fault-too-many-choices = Choose { $max } at most. Remove some.
fault-none-with-others = “None of these” does not go with other choices. Keep one or the other.
fault-missing-with-others = “{ $code }” says that there is no answer, so it does not go with other choices. Keep one or the other.
fault-two-choices = This question takes one choice only. Remove the others.
fault-hidden-question = This question is not asked, because an earlier answer skips it. Remove this answer.
fault-given-twice = This is given twice. Keep one.
fault-field-repeated = “{ $word }” stands here twice. Each row needs its own.
fault-key-differs = “{ $word }” was taken in before with other content. Check the row, or give it another key.
fault-bad-json = The JSON is wrong at line { $line }, column { $column }. Correct it there.
fault-bad-encoding = This is not UTF-8. Save it again as UTF-8.
fault-contact-needed = A phone number or an e-mail address is needed. To leave neither, choose to send without a name.
fault-name-needed = A name is needed. If you would rather not give one, choose to send without a name.
fault-bad-key = The one-time key is wrong. Use 1 to { $max } plain characters.
fault-before-received = The answer is earlier than the receipt. Check both dates.
fault-empty-body = The request has no body. Send a JSON object.
fault-in-the-future = This moment has not come yet. Check it.
fault-meeting-and-other-source = This row names a meeting and another source. Leave one out, or write meeting as the source.
fault-no-unit-yet = The office has no unit yet that could receive this. Tell the administrator.
fault-not-at-this-level = You chose the identity level “{ $level }”, so this is not sent along. Leave it out, or choose another level.
fault-password-too-long = The password is longer than { $max } bytes. Make it shorter.
fault-password-too-short = The password needs at least { $min } characters.
fault-password-set-before = This account has a password already. To give it another role, give no password.
fault-truncated = The request was cut off half way. Send it again.
fault-line-break = Only one line may stand here. Take the line break out.
fault-invisible-character = Character { $at } cannot be seen. Type it instead of pasting it.
fault-damaged-character = Character { $at } was damaged on the way. Type it again.
fault-too-many-marks = Character { $at } has too many marks. Type it again.
fault-bad-code = A code has plain letters and digits, with - . _ inside only.
fault-not-after = Must come after { $other }.
fault-more-than = Must not be more than { $other }.
fault-mismatch = Does not fit { $other }.
fault-without-answered-at = There is an answer but no answered_at. Say when it was given, or leave this empty.
fault-unit-same-id = Two units have the same number.
fault-unit-timeless = The unit ends before it begins.
fault-unit-unknown-level = There is no such level. Use one that is configured.
fault-unit-unknown-parent = The unit above it cannot be found.
fault-unit-parent-not-standing = The unit stands on days on which the unit above it does not.
fault-unit-parent-not-above = The level of the unit is not below that of the unit above it.
fault-unit-no-tier = An office must stand under a tier of government.
fault-unit-cycle = The unit is above itself.
fault-unit-same-code = Two units have this code at the same time.
fault-no-outcome = An answer needs an outcome: fixed, will_do, explained, not_accepted or noted.
fault-stray-promise = Only the outcome will_do has a promised day.
fault-internal = The due date cannot be worked out. Tell the administrator.

## Where a case stands (case ledger §3.3)

stage-received = Received
stage-assigned = Assigned
stage-processing = Being handled
stage-waiting_citizen = Waiting for more information
stage-waiting_other = Waiting for another office
stage-drafted = Answer awaiting approval
stage-answered = Answered
stage-closed = Closed
stage-excluded = Not counted

class-answered = Answered
class-in_progress = In progress
class-excluded = Not counted

exclusion-spam = Spam
exclusion-double_submit = Sent twice by the same person
exclusion-withdrawn = Withdrawn by the sender
exclusion-out_of_scope = Out of scope
exclusion-sent_outside = Passed to a body outside the system

outcome-fixed = Solved
outcome-will_do = Accepted, will be done
outcome-explained = Explained, information given
outcome-not_accepted = Not accepted, reason given
outcome-noted = Not enough grounds yet, kept under review

## Kinds (Decree 20/2008/NĐ-CP, article 5, and what is said at meetings)

kind-conduct = Delay, harassment or wrong conduct
kind-unfit = A regulation unfit for reality
kind-inconsistent = Regulations that contradict each other
kind-unlawful = An unlawful regulation
kind-against_treaty = A regulation against a treaty
kind-other_regulation = Another matter about regulations
kind-proposed_solution = A proposed solution
kind-initiative = An idea for a new regulation
kind-opinion = An opinion said at a meeting
kind-question = A question asked at a meeting

kind-group-conduct = Administrative conduct
kind-group-regulation = Administrative regulations
kind-group-meeting = Said at meetings

source-meeting = Said at a meeting
source-web = Sent online
source-paper = Paper form
source-letter = Letter
source-phone = Telephone
source-email = E-mail
source-import = From an older register
source-open311 = Through an Open311 application

identity-none = Anonymous
identity-contact_only = Contact only, no name
identity-confidential = Named, kept confidential
identity-open = Named, may be shown

## Units, groupings, roles, meetings

level-province = Province level
level-district = District level (until 30 June 2025)
level-commune = Commune level
level-office = Offices and departments

grouping-all = All
grouping-unit = Unit
grouping-level = Level
grouping-field = Field
grouping-kind = Kind
grouping-source = Source
grouping-meeting = Meeting
grouping-month = Month
grouping-mode = How forms were collected

without-field = Not classified
without-kind = Not classified
without-meeting = Not from a meeting
without-unit = Unit not known

mode-paper = Paper
mode-phone = On their own phone, at a meeting
mode-web = Online

survey-not-a-sample = Those who answered are not a random sample. The interval shows chance variation only.

role-leader = Leader
role-officer = Officer
role-organizer = Meeting organizer
role-auditor = Auditor
role-admin = Administrator

meeting-leader_meets_people = Leaders of the People’s Committee meet the people
meeting-dialogue_conference = Dialogue conference with the people
meeting-procedure_qna = Questions and answers on administrative procedures
meeting-voter_contact = Voter contact meeting
meeting-residents_conference = Periodic residents’ conference
meeting-residents_meeting = Residents’ meeting
meeting-citizen_reception = Citizen reception
meeting-complaint_dialogue = Dialogue on a formal complaint
meeting-consultation = Consultation of the people

## Letters

letter-received-subject = Case { $reference } has been received
letter-received-text =
    Dear sender,

    { $office } has received what you sent.

    Reference: { $reference }
    An answer is due by: { $due_on }

    See where it stands at:
    { $link }

    Use the receipt you were given when you sent it. This letter does not contain the receipt, so that nobody else who opens the letter can see your case.

    This letter was sent automatically. You do not need to reply.

    { $office }
letter-answered-subject = Case { $reference } has been answered
letter-answered-text =
    Dear sender,

    { $office } has answered what you sent.

    Reference: { $reference }

    Read the answer at:
    { $link }

    Use the receipt you were given when you sent it. If you are not satisfied with the answer, you can ask for another review within 30 days.

    This letter was sent automatically. You do not need to reply.

    { $office }

## Days

day-long = { $weekday }, { $day }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
