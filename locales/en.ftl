# Every word people read, in English. The Vietnamese original: vi.ftl.
# Both files have the same keys and the same variables; a test watches over that.
# Short sentences, no abbreviations. A fault says what to do next.

## Page frame

product = Hồi Âm
page-title = { $page } – Hồi Âm
page-title-wrong = Error: { $page }
skip-to-content = Skip to main content
language-navigation = Language
language-vi = Tiếng Việt
language-en = English
text-size-larger = Larger text
text-size-usual = Normal text
duties-account = Account
duties-navigation = Staff tasks
sign-out = Sign out
demo-banner = Demonstration data.
demo-banner-detail = The names, figures and texts on this page are not real.
footer-about = Hồi Âm records what residents say, in cases and survey forms, and follows each case until it is answered.
footer-navigation = Other pages
footer-surveys = Surveys
footer-meetings = Meetings
footer-results = Results
footer-sign-in = Staff sign-in
footer-api = For software (OpenAPI)

## Parts of pages

part-error = Error
part-error-summary =
    { $count ->
        [one] There is a problem
       *[other] There are { $shown } problems
    }
part-warning = Warning
part-important = Important
part-done = Done
part-back = Back
part-back-navigation = Back to the page before
part-breadcrumbs = Where this page is
part-day = Day
part-month = Month
part-year = Year
part-count = You can enter up to { $max } characters
part-count-left = You have %{"{"}count{"}"} characters left
part-count-none = You have no characters left
part-count-over = You have %{"{"}count{"}"} characters too many

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
figure-overdue = In progress, overdue

home-of-which-solved = Of which: solved
home-of-which-on_time = Of which: on time
home-of-which-overdue = Of which: overdue
home-on-time-base = The on-time percentage is of answered cases plus overdue cases, so a case left unanswered past its due date counts as not on time.

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

## Home: what would you like to do

home-heading = What would you like to do?
home-send = Send feedback or a proposal
home-send-hint = No account needed. You may leave out your name.
home-track = Look up by receipt
home-track-hint = See how far it is. You need your receipt: 18 digits.
home-figures-more = All the figures, and how they are counted
home-results = Results by unit and by field
home-meetings-heading = Next meetings
home-meetings-empty = No meeting has been announced yet.
home-meetings-all = All meetings
home-other-heading = Other ways to send
home-other-meeting = Speak at a public meeting. Staff write down each opinion, and each gets a reference number.
home-other-paper = Write it on paper and hand it in at the office: { $office }.
home-surveys-heading = Open surveys
home-surveys-empty = No survey is open at the moment.

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
criterion-within = Unit, with the units below it
criterion-level = Level
criterion-field = Field
criterion-kind = Kind
criterion-source = Source
criterion-meeting = Meeting
criterion-month = Month
criterion-answered = First answered in
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
problem-other-site = This form was sent from another site
problem-other-site-next = To keep you safe, only forms of our own pages are taken. Nothing was stored. Open the page from the home page and send it again.
problem-not-found = Not found
problem-not-found-next = If you typed the address or a number, check each character. If you followed a link, it may be out of date.
problem-method-not-allowed = This address does not take that kind of request
problem-method-not-allowed-next = Use one of the methods named in the “Allow” header of the reply, or go back to the home page.
problem-not-acceptable = There is no content in the format you asked for
problem-not-acceptable-next = Ask for another format, for example application/json or text/html.
problem-timeout = The request took too long
problem-timeout-next = Try again in a few minutes. If you were sending a form, go back to it and send it again: it will not be recorded twice. Software: use the same key.
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

fault-missing = { $field ->
    [text] Nothing is written yet. Write a few lines.
    [name] Enter the full name.
    [email] Enter the e-mail address.
    [password] Enter the password.
    [password_again] Enter the password again.
    [reason] Enter the reason.
    [note] Enter the note.
    [question] Enter the question.
    [body] Enter the name of the body that is asked.
    [answer] Enter the answer.
    [after] Enter the text as it is to be shown.
    [why] Enter what is hidden, and why.
    [copy] Enter the text to be published.
    [with] Enter the number of the other case.
    [receipt] Enter the receipt.
    [code] Enter the code.
    [place] Enter the place.
    [name_vi] Enter the name in Vietnamese.
    [name_en] Enter the name in English.
    [label] Give the token a name.
    [said_on] Enter the day on which it was said.
    [held_on] Enter the day of the meeting.
    [valid_from] Enter the first day.
    [valid_to] Enter the last day.
    [current] Enter the password that is used now.
    [grounds] Choose why it is not counted.
    [unit] Choose the unit.
    [kind] Choose the kind.
    [level] Choose the level.
   *[other] This is missing. Add it.
}
fault-empty = { $field ->
    [report] Enter the name of the report.
    [printed] Enter the figure as printed.
    [text] Nothing is written yet. Write a few lines.
    [name] Enter the full name.
    [email] Enter the e-mail address.
    [password] Enter the password.
    [password_again] Enter the password again.
    [reason] Enter the reason.
    [note] Enter the note.
    [question] Enter the question.
    [body] Enter the name of the body that is asked.
    [answer] Enter the answer.
    [after] Enter the text as it is to be shown.
    [why] Enter what is hidden, and why.
    [copy] Enter the text to be published.
    [with] Enter the number of the other case.
    [receipt] Enter the receipt.
    [code] Enter the code.
    [place] Enter the place.
    [name_vi] Enter the name in Vietnamese.
    [name_en] Enter the name in English.
    [label] Give the token a name.
   *[other] This is empty. Fill it in.
}
fault-too-long = This is longer than { $max } characters, by { $over }. Make it shorter.
fault-control-character = This has a control character that cannot be seen. Type it instead of pasting it.
fault-bidi-character = This has a hidden character that changes the direction of the text. Type it instead of pasting it.
fault-wrong-type = This is the wrong type of value. Expected: { $expected }.
fault-unknown-word = There is no “{ $word }”. Use one of: { $known }.
fault-unknown-receipt = No report has this receipt. Check each digit, or ask at the office.
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
fault-bad-day = This is not a date. Write day/month/year, like 31/12/2019.
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
fault-choose-one = { $field ->
    [identity] Choose how much may be known of you.
    [role] Choose a role.
    [satisfaction] Choose how satisfied you are.
   *[other] Choose one.
}
fault-contact-needed = A phone number or an e-mail address is needed. To leave neither, choose to send without a name.
fault-name-needed = A name is needed. If you would rather not give one, choose to send without a name.
fault-bad-key = The one-time key is wrong. Use 1 to { $max } plain characters.
fault-before-received = The answer is earlier than the receipt. Check both dates.
fault-empty-body = The request has no body. Send a JSON object.
fault-in-the-future = This moment has not come yet. Check it.
fault-meeting-and-other-source = This row names a meeting and another source. Leave one out, or write meeting as the source.
fault-no-unit-yet = The office has no unit yet that could receive this. Tell the administrator.
fault-not-at-this-level = You chose the identity level “{ $level }”, so this is not sent along. Leave it out, or choose another level.
fault-not-agreed-to-contact = Tick to agree, or delete the phone number and the e-mail address.
fault-not-agreed-to-name = Tick to agree, or go back and choose “Yes, but keep it confidential”.
fault-password-too-long = The password is longer than { $max } bytes. Make it shorter.
fault-password-too-short = The password needs at least { $min } characters.
fault-password-set-before = This account has a password already. To give it another role, give no password.
fault-password-common = Many people use this password, so it is easy to guess. Choose another.
fault-password-yours = The password must not be your name or e-mail address. Choose another.
fault-passwords-differ = The two passwords are different. Type both again.
fault-sign-in-wrong = The e-mail address or the password is not right. Type them again.
fault-sign-in-wait = Several tries were not right. Wait { $minutes } minutes, then try again.
fault-password-not-yours = This is not the present password. Type it again.
fault-too-many-tokens = There are { $max } tokens already. Revoke some before you make another.
fault-person-known = There is an account with this address. Open that account and give it a role.
fault-not-your-unit = You may not give roles on this unit. Choose another.
fault-last-admin = This is the last administrator of the office. Give the role to somebody else first.
fault-unit-has-cases = The unit has { $n } cases in progress. Transfer them first.
fault-truncated = The request was cut off half way. Send it again.
fault-line-break = Only one line may stand here. Take the line break out.
fault-invisible-character = Character { $at } cannot be seen. Type it instead of pasting it.
fault-damaged-character = Character { $at } was damaged on the way. Type it again.
fault-too-many-marks = Character { $at } has too many marks. Type it again.
fault-bad-code = A code has plain letters and digits, with - . _ inside only.
fault-not-after = Must come after { $other }. Check both.
fault-more-than = Must not be more than { $other }. Check both.
fault-mismatch = Does not fit { $other }. Check both.
fault-without-answered-at = There is an answer but no answered_at. Say when it was given, or leave this empty.
fault-unit-same-id = Two units have the same number. Use another number.
fault-unit-timeless = The unit ends before it begins. Correct the first or last day.
fault-unit-unknown-level = There is no such level. Use one that is configured.
fault-unit-unknown-parent = The unit above it cannot be found. Choose another unit above.
fault-unit-parent-not-standing = On some days this unit exists but the unit above it does not. Correct the first or last day.
fault-unit-parent-not-above = The level of the unit is not below that of the unit above it. Choose another unit above.
fault-unit-no-tier = An office must stand under a tier of government. Choose another unit above.
fault-unit-cycle = The unit is above itself. Choose another unit above.
fault-unit-same-code = Two units have this code at the same time. Use another code.
fault-no-outcome = An answer needs an outcome: fixed, will_do, explained, not_accepted or noted.
fault-stray-promise = Only the outcome will_do has a promised day.
fault-unknown-case = No case within your reach has this number. Check each letter and digit.
fault-same-case = This is the case itself. Give the number of the other one.
fault-unknown-handler = This person cannot handle cases of the unit. Choose an officer from the list.
fault-no-deadline-rule = No deadline rule holds for this case. Tell the administrator.
fault-meeting-changed = Somebody else has just changed this meeting. What differs is shown below. Look at it, then save again if yours is right.
fault-meeting-code-taken = This code belongs to another meeting. Choose another.
fault-counted-too-early = The meeting is still to come, so there is no such number yet. Leave it empty, or check the day.
fault-not-chosen = { $field ->
    [row] Choose the row.
    [measure] Choose the figure.
    [source] Choose how it reached the office.
    [meeting] Choose the meeting.
    [unit] Choose the unit.
    [field] Choose the field.
    [kind] Choose the kind.
    [identity] Choose how much may be known of the sender.
    [outcome] Choose the outcome.
    [leader] Choose the leader who answered.
    [handler] Choose who handles it.
    [role] Choose a role.
    [grounds] Choose why it is not counted.
   *[other] Nothing is chosen here. Choose one.
}
fault-bad-line = This takes one line of at most 200 characters. Shorten it.
fault-promise-needed = A promise needs the day by which it is kept. Give the day.
fault-promised-before = The promised day has passed. Give a day from today on.
fault-not-at-meeting = Only what was said at a meeting is recorded as answered on the spot. Untick this, or choose the meeting.
fault-unknown-leader = This person leads neither the unit nor one above it. Choose again.
fault-internal = The due date cannot be worked out. Tell the administrator.
fault-not-a-day = There is no such day. Give day, month and year, for example 21 11 2026.
fault-not-a-whole-number = This is not a number. Use digits, like 1500 or 1,500.
fault-not-a-figure = This is no figure. Enter it as it was printed, for example 1.060 or 90,52 %.
fault-printed-otherwise = A report of this name was entered for another period. Add the period to its name.
fault-meeting-to-come = This meeting has not been held yet. Choose one that has.
fault-no-such-form = No form has this code. Check each digit. A form that is not sent is deleted after seven days.

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

## Signing in and accounts

way-home = My work
way-cases = Cases
way-meetings = Meetings
way-resolution = Resolution report
way-surveys = Survey reports
way-people = People
way-units = Units
sign-in-title = Sign in for staff
sign-in-wanted = This page is for staff. Sign in to go on.
sign-in-signed-out = You have signed out.
sign-in-ended = Your session had ended, so the form has not been recorded. What you typed is still here. Sign in again, then send the form with one button.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-button = Sign in
sign-in-trouble = If you cannot sign in
sign-in-trouble-next = If you have forgotten your password, ask the administrator of your unit for a new link. It lets you set the password anew, once.
sent-again-title = You have signed in again. The form has not been sent
sent-again-title-before = This form is from an earlier sign-in and has not been sent
sent-again-lead = Everything you typed is still here. Nothing has been recorded. Press the button to send it.
sent-again-button = Send the form as typed
sent-again-not = Do not send it, go to my work
set-password-title = Set your password
set-password-lead = You will use this password to sign in as { $email }.
set-password-password = New password
set-password-rules = At least 12 characters. Some words that have nothing to do with each other are good. Not a password that is easy to guess, and not your name or e-mail address.
set-password-again = New password again
set-password-button = Set the password and sign in
link-gone-title = This link no longer works
link-gone-why = Each link works once, within three days.
link-gone-next = If you have set your password, sign in. If not, ask the administrator of your unit for a new link.
account-title = My account
account-name = Name
account-email = E-mail address
account-roles = Roles
account-no-roles = No roles yet.
account-sessions = Where you are signed in
account-begun = Signed in at
account-seen = Last active
account-act = Action
account-this = This session
account-end = End
account-end-others = End all other sessions
account-password = Change the password
account-password-lead = After the change, all other sessions end.
account-current = Present password
account-change = Change the password
account-tokens = Access tokens for programs
account-tokens-lead = A program uses a token to read data for this account, with the same rights. Revoke tokens that are no longer used.
account-tokens-held = Active tokens
account-token-name = Name of the token
account-token-hint = For example: monthly report. The name tells which one to revoke.
account-make-token = Make a token
account-made = Made at
account-used = Last used
account-never = Never
account-revoke = Revoke
account-done-password = The password has been changed. All other sessions have ended.
account-done-session = That session has ended.
account-done-sessions = All other sessions have ended.
account-done-token = The token has been revoked.
account-done-token-before = This token was made before and is shown once only. If you did not keep it, revoke it and make another.
token-made-title = The token has been made
token-made-once = The token is shown once, on this page. Keep it now.
token-made-how = The program sends the token in a header of each request:
token-made-back = Back to my account
first-account-title = Make the first account
first-account-lead = This account is the administrator: it makes other accounts and looks after the units.
first-account-you = The administrator
first-account-unit = The first unit
first-account-unit-lead = This is the unit at the top of the office. Others are added later.
first-account-button = Make the account and sign in

# (end of: Signing in and accounts)

## People and units
people-title = People
people-lead = The staff accounts that you look after, by given name.
people-add = Add a person
people-accounts = Accounts
person-title = A person’s account
person-standing = State
person-open = In use
person-invited = No password yet
person-closed = Closed
person-new-title = Add a person
person-new-lead = The system makes a link by which the person sets a password. It works once, within three days.
person-new-button = Add the person and make a link
person-name = Name
person-email-hint = The person signs in with this address.
person-role = Role
person-role-leader = Approves answers, confirms exclusions, reopens cases.
person-role-officer = Classifies, handles, drafts answers.
person-role-organizer = Holds meetings, takes down what is said, enters forms.
person-role-auditor = Reads everything but who the senders are.
person-role-admin = Looks after accounts and units. Does not see cases.
person-unit = Unit
person-unit-hint = The role holds for this unit and all units below it.
person-letter = Send the link by e-mail
person-letter-yes = Send a letter with the link to the person
person-letter-language = Language of the letter
person-take = Remove the role
person-give-heading = Give a role
person-give-button = Give the role
person-link-heading = Link to set a password
person-link-lead = For a forgotten password, or when the earlier link is too old. Earlier links no longer work. Once a new password is set, all sessions end.
person-link-button = Make a new link
person-close-heading = Close the account
person-close-lead = The person is signed out at once and can no longer sign in. What they did is kept. The account can be opened again.
person-close-button = Close the account
person-open-heading = Open the account again
person-open-button = Open the account again
person-not-all = This person also has a role on other units, so only an administrator above can close the account or make a link.
person-done-given = The role has been given.
person-done-taken = The role has been removed.
person-done-closed = The account has been closed.
person-done-opened = The account is open again.
person-done-link-before = This link was made before and is shown once only. If you did not keep it, make another.
link-made = Link to set a password
link-made-title = Link to set the password of { $name }
link-made-once = The link is shown once, on this page. Give it to this person only.
link-made-until = The link works once, until { $until }.
link-made-posted = A letter with this link is on its way to the person, too.
link-made-back = Back to the person’s account
units-title = Units
units-lead = The tree of units, with the dates they are in force. Units that have ended are kept for older figures.
units-add = Add a unit
units-tree = The tree of units
units-standing = Active
unit-code = Code of the unit
unit-code-hint = The official code, or one of your own. Keep zeros at the beginning.
unit-level = Level
unit-from = First day
unit-from-hint = The day on which the unit begins to work, for example 1 7 2025. Nothing older can be entered for it.
unit-until = Last day
unit-name-vi = Name in Vietnamese
unit-name-en = Name in English
unit-name-en-hint = If left empty, English pages use the Vietnamese name.
unit-parent = The unit above
unit-no-parent = No unit above
unit-new-title = Add a unit
unit-new-button = Add the unit
unit-rename-heading = Correct the name
unit-rename-lead = For a name that was written wrongly. The new name shows in older figures, too. When a decision renames a unit, end this one and add a new one.
unit-rename-button = Save the name
unit-end-heading = End the unit
unit-end-lead = After its last day the unit takes nothing in. Cases in progress and units below must be moved before.
unit-end-day = Last day in operation
unit-end-hint = For example 30 6 2027
unit-end-button = End the unit
unit-done-added = The unit has been added.
unit-done-renamed = The name has been corrected.
unit-done-ended = The last day has been entered.

# (end of: People and units)

## Sending a case

send-part = Send feedback or a proposal: part { $part } of { $parts }
send-continue = Continue
send-change = Change
send-nothing = Not given
send-forget = Delete what I have written
send-kept-here = What you write is kept for 7 days and opens on this device only. On a shared device, delete it if you do not send it.

send-text = What would you like to report?
send-text-hint = Say what happened, where, since when, and what you want the office to do. One matter at a time. Your name and phone number are asked for later.
send-meeting = This goes to the meeting on { $day }, at { $place }. Held by: { $unit }.
send-meeting-unknown = No meeting has this code. You can still send, without choosing a meeting.
send-lost = What you wrote before is gone. Unfinished text is kept for 7 days only. Write it again in the box below.

send-place = Where does this belong?
send-place-lead = It is fine not to know. The staff will pass it to the right place.
send-at-meeting = Is this for this meeting?
send-at-meeting-yes = Yes
send-at-meeting-no = No
send-meeting-told = { $day }, at { $place }. Held by: { $unit }.
send-unit = Unit
send-unit-unknown = I don’t know which unit
send-field = Field
send-field-unknown = I don’t know which field

send-identity = Do you want to say who you are?
send-identity-hint = Whatever you choose, it is handled in the same way.
send-level-confidential = Yes, but keep it confidential
send-follows-confidential = Your name and contact details are not published. Only the staff and leaders responsible may open them.
send-level-open = Yes, and my name may be shown
send-follows-open = Your name may be shown when the office publishes its answer. Phone number, e-mail and address are not published.
send-level-contact_only = No name, only a way to reach me
send-follows-contact_only = The office can ask you by phone or e-mail, without knowing your name.
send-level-none = Anonymous
send-follows-none = The office does not know who you are and cannot call you back. Only your receipt shows you the answer.
send-keep-receipt = After sending you get a receipt. If it is lost, nobody can recover it, not even the staff.
send-for-whom = For whom you send it
send-for-another = I am sending this for somebody else
send-for-another-hint = On the next page, give the name and contact details of that person, if they agree.
send-limits = We do not store the network address (IP) of your device. Your network provider can still know that it opened this page.

send-who = Your name and how to reach you
send-reach = How to reach you
send-who-lead = Leave empty whatever you do not want to give.
send-who-other = Tell about the person you are sending it for. Leave empty whatever you do not want to give.
send-one-contact = One of the two is enough.
send-name = Full name
send-name-optional = Full name (optional)
send-address = Address (optional)
send-row-address = Address
send-address-hint = Hamlet or street group and commune are enough.
send-phone = Phone number
send-phone-optional = Phone number (optional)
send-phone-hint = For example: 0912 345 678
send-email = E-mail address
send-email-optional = E-mail address (optional)
send-email-hint = For example: name@example.vn. You get a letter when the office asks you something or answers.
send-consent-contact = Using the phone number and e-mail address
send-consent-contact-yes = I agree that the office uses this phone number and e-mail address to ask me and answer me about this matter, and for nothing else.
send-consent-name = Showing the name
send-consent-name-yes = I agree that the office shows this full name when it publishes its answer.
send-notice = How this information is used
send-notice-who = Kept by: { $office }.
send-notice-what-for = Used to handle what you send, to ask you and to answer you. Not sold, not passed on for advertising.
send-notice-who-sees = Only the staff and leaders responsible for this matter may open it.
send-notice-law = Handling this is the office’s duty by law: without your tick it is handled all the same, only no phone number or e-mail address is kept.
send-notice-rights = You may see your information, correct it, ask for it to be erased, and take your agreement back, at { $office }.

send-check = Check before you send
send-row-text = What you report
send-row-meeting = Meeting
send-row-identity = Saying who you are
send-changed = This was changed in another window. Nothing was sent. Check it once more, then send.
send-send = Send

# (end of: Sending a case)

## The receipt, and tracking

sent-title = Sent
sent-receipt = Your receipt, known to you alone:
sent-reference = The public number of your case: { $reference }.
sent-keep = Keep the receipt. If it is lost, you cannot look it up here any more; the office still answers in the way you gave.
sent-keep-only = Keep the receipt. You gave no way to reach you, so if it is lost nobody can recover it, not even the staff.
sent-how-to-keep = Take a screenshot, print this page, or copy the digits.
sent-qr = Look it up with a phone
sent-qr-lead = Scan this picture to open the tracking page. It holds your receipt: let nobody else scan it.
sent-qr-label = QR code that leads to the tracking page, with the receipt in it
sent-by-hand = If you cannot scan it, open { $address } and type the receipt.
sent-next = What happens next
sent-next-sorted = The staff read it and give it to whoever handles it.
sent-next-answer = The office answers by { $day } at the latest. If it needs more time or has a question, the tracking page says so.
sent-next-answer-undated = The office cannot name a day for the answer yet. It will stand on the tracking page.
sent-next-email = You get an e-mail when the office asks you something or answers.
sent-next-back = Once you have the answer, you can rate it, or ask for a review.
sent-ask = If you have questions
sent-ask-where = Come to { $office } and bring the public number. Tell nobody your receipt.
sent-look = See how it stands now
sent-kept-here = The receipt is shown here until the end of tomorrow, on this device only. On a shared device, delete it once you have noted it down.
sent-forget = Delete this receipt from this device

gone-draft = Nothing you were writing is here
gone-draft-why = It was sent or deleted, or it is older than 7 days. Or this browser takes no cookies: allow the cookies of this site and write it again.
gone-begin = Write feedback or a proposal
gone-receipt = The receipt is not here any more
gone-receipt-why = A receipt is shown only on the device it was sent from, until the end of the next day. If you noted it down, you can still look it up.
gone-track = Look it up by receipt

track-title = Look it up by receipt
track-receipt = Receipt
track-receipt-hint = 18 digits, from the page you got when you sent it. With or without spaces.
track-look = See how it stands
track-half-an-hour = Your page closes by itself after 30 minutes. On a shared device, select “Close this page” when you are done.
track-lost = If the receipt is lost
track-lost-why = Nobody can recover it, not even the staff. If you left a phone number or an e-mail address, the office still answers you there. You can also come and ask at { $office }.
track-lost-public = With the public number you can see how it stands in general, on the page of that number.
track-left = Closed. This device no longer holds the receipt.
track-shut = This page opens with a receipt. It closes by itself after 30 minutes.
track-over = The page closed by itself after 30 minutes. Nothing was sent, and what you wrote is still here. Enter the receipt again to go on.

track-case-title = Case { $reference }
track-due = Answer due by { $day }.
track-late = The answer was due on { $day }. You have a right to ask the unit that handles it.
track-resting = The office needs to know more from you. The time limit is paused until you reply.
track-undated = The office cannot name a day for the answer yet.
track-sent-outside = This was passed on to { $body }, by letter { $letter }. Please contact that body.
track-excluded = This is not being handled any further: { $reason }.
track-answer = The answer
track-promised = Promised to be done by { $day }.
track-answered-on = Answered on { $day }.
track-answer-gone = The words of the answer are not here. Ask the unit that handled it.
track-words-gone = These words were erased.
track-story = What happened
track-since = Since you opened the page
track-sent-before = What you sent before was recorded. To send what you changed as well, check it and send it.
track-not-possible = This is no longer possible. What you wrote is kept below, to be copied.
track-stale = Something changed just now, so nothing was sent. Look at the change below, then send again if you still need to. What you wrote is still here.
track-not-yet = Not sent yet. Look at what you wrote, then press the button to send it.
track-unsent = What could not be sent
track-unsent-lead = The matter has moved on, so there is no place for the following any more. You can copy it.
track-question = The office asks you
track-reply = Your reply
track-reply-hint = Reply by the end of { $day }. After that the office goes on with what it knows.
track-reply-send = Send the reply
track-rate-heading = Rate it
track-rate = Are you satisfied with how it was handled?
track-rated = You said: { $rating }. You can choose again.
track-rate-send = Send the rating
track-reopen-heading = If you are not satisfied with the answer
track-reopen-lead = Times you can still ask for a review: { $left }, until the end of { $day }.
track-reopen = Ask for a review
track-withdraw = Withdraw this case
track-about = About it
track-own-text = What you sent
track-public = The page that everybody can see
track-leave-lead = When you are done, or on a shared device, close this page.
track-leave = Close this page
track-done-reply = Your reply was sent. The office goes on.
track-done-rate = Your rating was noted.
track-done-reopen = You asked for a review. The new day for the answer stands on this page.
track-done-withdraw = Withdrawn. The office does not handle it any more.

withdraw-title = Take { $reference } back?
withdraw-lead = The office then neither handles nor answers it. It stays in the register, as taken back by its sender.
withdraw-warning = This cannot be undone. To raise it again, send it anew.
withdraw-yes = Withdraw it
withdraw-no = Keep it and go back

reopen-title = Why does it need a review?
reopen-hint = Say what was not answered, or not done as promised.
reopen-send = Send

public-answer-unpublished = The words of the answer are not published. The sender can read them with the receipt.
public-what = This page shows neither the words nor the name of the sender.
public-track = For the sender: see everything by receipt

# (end of: The receipt, and tracking)

## Surveys on the web

surveys-title = Surveys
surveys-purpose = Your answers show the authorities what works and what should be better. The overall results are published without anybody’s name.
surveys-open-to = Anybody can answer, without an account and without giving a name.
surveys-empty = There is no survey at the moment.
surveys-empty-next = You can send feedback or a proposal at any time from the home page.
survey-length = { $questions } questions, about { $minutes } minutes.
survey-home = Go to the home page

survey-gathering = These answers belong to the meeting at { $place }, { $day }.
survey-voluntary = It is up to you whether you answer. Leave empty any question that you would rather not answer.
survey-anonymous = No name and no address of a machine is recorded, only the day of sending. Nobody knows which form is yours.
survey-no-answer-needed = This form is not for sending feedback. For a matter that needs an answer, send feedback separately.
survey-themes = What does it ask about?
survey-theme-demographics = A few things about you
survey-theme-closing = Last questions
survey-begin-parts = Start, one part at a time
survey-begin-whole = Answer everything on one page

survey-resume-heading = Continue a form that you began
survey-resume-code = Your code
survey-resume-hint = Eighteen digits, with or without spaces.
survey-resume = Continue

survey-underway = You have begun this form in this browser.
survey-answered = { $answered } of { $shown } questions answered.
survey-go-on = Continue
survey-go-whole = See everything on one page
survey-go-check = Check and send
survey-give-up-heading = Give this form up
survey-give-up-hint = All answers that are not sent are deleted and cannot be brought back.
survey-give-up = Delete the unfinished form

survey-notice-lost = No unfinished form is kept in this browser. Start a new one, or enter your code below.
survey-notice-begun = Your earlier form is no longer kept. What you just answered is kept in a new one; please look at the questions before it again.
survey-notice-no-cookies = This browser takes no cookies, so your answers cannot be kept. Allow cookies for this site, or use another device.
survey-notice-unknown-meeting = No meeting has the code in this address. You can still answer; your form will belong to no meeting.
survey-notice-left = This browser no longer keeps your form. To continue, enter your code.

survey-progress = Part { $number } of { $of }
survey-question = Question { $number }
survey-fault-at = Question { $number }: { $sentence }
survey-skip = Skip this question
survey-skip-hint = Skip any question that you would rather not answer.
survey-opened = Your answer has opened more questions:
survey-hint-several = Tick all that apply.
survey-hint-at-most = Tick { $max } at most.
survey-hint-range = A number from { $min } to { $max }.
survey-hint-number = In digits, like 1500 or 1,500.
survey-hint-text = Do not write anybody’s name, phone number or address.
survey-hint-day = For example: 21 11 2026.
survey-instead = Instead of an answer to question { $number }:
survey-continue = Save and continue
survey-back-to-check = Save and check
survey-later = Save and continue later

survey-later-title = Continue later
survey-later-code = Your code:
survey-later-keep = Take a screenshot or write the code down.
survey-later-how = How to continue
survey-later-open = Open { $address } on any device.
survey-later-type = Enter the code at “Your code” and press “Continue”.
survey-later-until = A form that is not sent is kept to the end of { $day }. Then it is deleted.
survey-later-secret = Whoever has this code can see and change the unsent form. Do not give it to others.
survey-later-go-on = Continue now
survey-leave = Leave this device
survey-leave-hint = On a shared device, write the code down and press “Leave this device”. It will no longer keep your form.

survey-check-title = Check your answers
survey-check-changed = Your answers are not those you last checked. Check them again, then send.
survey-check-newer = A newer version of this survey is out. Your form is still taken, by the version that you are answering.
survey-change = Change
survey-unanswered = Not answered
survey-send-heading = Send the form
survey-send-consent = Once sent it cannot be changed, because nobody knows which form is yours.
survey-send = Send your answers
survey-nothing-answered = Nothing is answered yet. Answer at least one question, then send.

survey-sent-title = Sent
survey-sent-receipt = Your receipt
survey-sent-survey = Your answers to “{ $survey }” have been received. Thank you.
survey-sent-use-heading = What the receipt is for
survey-sent-proof = It shows that your form is in the books.
survey-sent-anonymous = It does not open your answers again and does not tell who you are. You lose nothing if you lose it.
survey-sent-keep = To keep it, take a screenshot or print this page. It is shown here until the end of tomorrow only.
survey-sent-next-heading = What happens next
survey-sent-results = Your answers are added to those of everybody else. The overall results are published.
survey-sent-case = Nobody is answered personally on a survey. For a matter that needs an answer, send feedback or a proposal.
survey-sent-new-case = Send feedback or a proposal
survey-sent-others = See the surveys
survey-sent-start = Open this survey
survey-sent-nothing-title = There is no receipt to see here
survey-sent-nothing = A receipt is shown only in the browser that sent the form, until the end of the next day. A form that was sent is kept.

# (end of: Surveys on the web)

## Meetings

met-day = Day
met-what = Kind of meeting
met-place = Place
met-unit = Held by
met-chair = Chair
met-chair-optional = Chair (optional)
met-chaired-by = Chair: { $chair }
met-code = Meeting code
met-not-recorded = Not recorded
met-meeting = Meeting
met-dash = The mark “–” means that it was not recorded.
met-choose-kind = Choose a kind
met-coming = To come
met-held = Held
met-attended = People who came
met-speakers = People who spoke
met-handed-out = Forms handed out
met-returned = Forms returned
met-raised = Opinions recorded
met-flag-returned-equals-attended = Exactly as many forms came back as people came. That is rare. Look at both numbers again.
met-flag-more-handed-out = More forms were handed out than people came. Look at both numbers again.
met-flag-too-many-usable = More forms are entered than came back. This needs a look.
meetings-title = Meetings
meetings-what = Leaders meet residents, talk with them and answer them at these meetings.
meetings-coming = To come
meetings-none-coming = No meeting is planned now. New ones are listed here as soon as there are any.
meetings-none = No meeting is recorded yet.
meetings-staff-none = No meeting lies within the reach of this account yet.
meetings-year = Year { $year }
meetings-years = By year
met-people-and-forms = People and survey forms
met-opinions = Opinions raised at the meeting
met-opinions-what = Each opinion is a case, followed until it is answered. Select a number to see its list.
met-no-opinions = No opinion from this meeting is recorded yet.
met-have-your-say = Have your say
met-say-there = You can speak at the meeting, or send your opinion before it on this site.
met-say-after = If you spoke and cannot find it in the list, or want to add something, send it here.
met-open-door = Send an opinion or fill in the survey
door-title = What do you want to do?
door-survey = Fill in the survey
door-survey-what = It asks neither name nor address.
door-survey-open = Fill in the form
door-opinion = Send an opinion
door-opinion-what = It is recorded with this meeting. You get a receipt to look up the answer.
door-opinion-open = Write your opinion
door-meeting = About this meeting
door-none-title = No meeting has this code
door-none-what = If you typed the code, check each letter and digit on the poster. If you scanned it, scan it again. You can send an opinion without a code too.
door-none-opinion = Send an opinion
door-none-meetings = See the meetings
met-plan = Plan a meeting
met-planned = The meeting is recorded.
met-change = Change
met-changed = The change is recorded.
met-change-title = Change meeting { $code }
met-save = Save
met-poster = Poster with QR code
met-enter-opinion = Enter an opinion
met-forms = Survey forms, step by step
met-step = Step
met-count = Count
met-gap = Against the step before
met-gap-without-form = People without a form: { $count }
met-gap-not-returned = Forms not returned: { $count }
met-gap-not-entered = Forms not entered: { $count }
met-usable = Forms entered
met-opinions-entered = Opinions entered
met-opinions-split = More from splitting opinions with two matters
met-cases = Cases
met-on-the-spot = Answered at the meeting
met-equation = Check: { $received } = { $answered } answered + { $in_progress } in progress + { $excluded } not counted.
met-code-hint = Letters without marks and digits, for example HN2026-01. It is printed on posters, so it cannot be changed later.
met-day-hint = For example: 21 11 2026
met-counts = Counted at the meeting
met-counts-hint = Leave empty what was not recorded. Empty does not mean 0.
met-field = What
met-in-the-books = Recorded by somebody else
met-typed = Typed here
met-changed-meanwhile = Where they differ
met-choose-unit = Choose a unit
poster-title = Poster { $code }
poster-print = Print this page with your browser. This part is not printed.
poster-call = Use your phone to tell the authorities what you think
poster-qr = QR code that leads to the page of this meeting
poster-type = Or type the address:
poster-survey = Fill in the survey: it asks no name.
poster-opinion = Send an opinion: get a receipt to look up the answer.
poster-free = No app and no account needed. Ask the staff at the desk if you need help.

# (end of: Meetings)

## The first screens of staff, the queue

queue-title = Cases
queue-heading =
    { $count ->
        [one] { $shown } case
       *[other] { $shown } cases
    }
queue-part =
    { $count ->
        [one] This page has { $shown } of them.
       *[other] This page has { $shown } of them.
    }
queue-caption = List of cases
queue-nothing-chosen = Every case that this account may see.
queue-remove = Remove
queue-empty = No case matches the filters.
queue-empty-next = Remove some of the filters, or look for other words.
queue-open-all = See all cases in progress
queue-next = See the next rows
queue-words = Text
queue-unit = Unit
queue-due = Answer due
queue-handler = Handler
queue-awaiting = Waits for me
queue-erased = The text was erased
queue-no-due = No due date yet
queue-nobody = Nobody yet
queue-search = Find cases
queue-search-hint = Type some words of the text or of the answer, with or without accents. Or type a reference, at least its beginning.
queue-search-button = Find
queue-more = Filter by stage, due date, unit, field
queue-any = All
queue-below = Units below
queue-below-yes = With the units below
queue-below-no = Only the unit chosen
queue-unit-below = { $unit } and the units below it
queue-unit-alone = { $unit }, without the units below it
queue-meeting = Code of a meeting
queue-meeting-hint = Type “none” for cases that were not said at a meeting.
queue-sort = Order
queue-sort-due = Earliest due first
queue-sort-newest = Newest first
queue-stage-any = Every stage
queue-stage-settled = Answered, closed ones too
queue-due-soon = Due soon
queue-rating = What the sender thought
queue-rating-given = Rated
queue-rating-satisfied = Satisfied, very satisfied
queue-handler-me = Me
queue-handler-nobody = Nobody yet

awaiting-approval = Drafts to approve
awaiting-exclusion = Exclusions to confirm as the second person
awaiting-transfer = Cases transferred here by another unit
awaiting-decision = Cases whose unit must be decided

left-overdue =
    { $count ->
        [one] { $shown } working day overdue
       *[other] { $shown } working days overdue
    }
left-just-overdue = just overdue
left-today = due today
left-working =
    { $count ->
        [one] { $shown } working day left
       *[other] { $shown } working days left
    }
left-day-off = due on the coming day off

urgency-overdue = Overdue
urgency-today = Today
urgency-this_week = This week
urgency-later = Later

next-assign = Classify and give to a handler
next-begin = Take it and begin
next-draft = Write the answer
next-wait-citizen = See whether the sender replied
next-wait-other = Ask the other office again
next-wait-approval = See the draft that awaits approval
next-read = Read the case

staff-home-title = My work
staff-home-no-role = This account has no role yet. Ask the administrator of the office for one.
staff-heading-counted = { $heading } ({ $shown })
staff-see-all =
    { $count ->
        [one] See { $shown } case
       *[other] See all { $shown } cases
    }
staff-next = Next
staff-reason = Reason proposed
staff-decide-heading = Needs my decision
staff-decide-empty = Nothing waits for a decision.
staff-work-heading = Cases that I handle
staff-work-empty = No case is waiting.
staff-work-count =
    { $count ->
        [one] { $shown } case in hand.
       *[other] { $shown } cases in hand, earliest due first.
    }
staff-fresh-heading = New cases, given to nobody yet
staff-fresh-empty = Every case in progress has a handler.
staff-fresh-count =
    { $count ->
        [one] { $shown } case to give to somebody.
       *[other] { $shown } cases to give to somebody.
    }
staff-fresh-caption = Cases to give to somebody, earliest due first
staff-units-heading = { $unit } and the units below it
staff-units-of = Cases received since { $since }, as of { $as_of }.
staff-units-empty = There is no case yet.
staff-units-caption = Counts and shares by unit, in the order of their names
staff-units-own = { $unit } (without the units below it)
staff-units-reconciled = The totals were reconciled at { $as_of }.
staff-units-identities = See each identity
staff-share = { $percent } of{"\u00A0"}{ $base }
staff-satisfied = Satisfied
staff-meetings-heading = Meetings
staff-meetings-next = Meetings to come
staff-meetings-last = Meetings held, the last first
staff-meetings-none-next = No meeting is planned.
staff-meetings-none-last = No meeting was held yet.
staff-meetings-all = See all meetings
staff-meeting-code = Code
staff-meeting-day = Day
staff-meeting-place = Place
staff-meeting-opinions = Opinions entered
staff-meeting-returned = Forms returned
staff-meeting-entered = Forms entered
staff-meeting-reckoned = Balance
staff-meeting-even = Balanced
staff-meeting-uneven = Not balanced
staff-meeting-unknown = Not all counted
staff-meeting-enter = Enter an opinion
staff-meeting-not-yet = Not held yet
staff-not-counted = Not counted
staff-keeping-heading = Administration
staff-people = Accounts
staff-units = Units
staff-mail-server = Mail server
staff-mail-server-set = Set
staff-mail-server-none = Not set
staff-mail-folder = No mail server is set. Letters reach nobody: they are only written to the folder DATA/mail on the server.
staff-mail-waiting = Letters waiting
staff-mail-given-up = Letters given up
staff-mail-given-up-next = These letters were tried many times. See the server’s log and the settings of the mail server.
staff-audit-heading = Auditing
staff-audit-resolution = Report of resolution
staff-audit-surveys = Survey reports
staff-audit-meetings = Meetings and their equations
staff-audit-cases = List of cases

# (end of: The first screens of staff, the queue)

## One case and what is done with it

refused-stale = The case changed after this page was opened. Look at what changed, then try again.
refused-backwards = This would have happened before the last thing that happened to the case. Check day and time.
refused-not-yet = This lies in the future. Check day and time.
refused-wrong-party = This role cannot do that to a case. Pass it to whoever is responsible.
refused-admin-never-acts = An administrator of the system does nothing to cases. Pass it to an officer or a leader of the unit.
refused-same-party = This needs two different people. Let a second person confirm it.
refused-approval-needed = In this unit a leader approves answers. Send the draft for approval.
refused-not-received = The case is past triage. Use “Give it to somebody else”.
refused-not-assigned = The case was not given to anyone yet. Assign it first.
refused-already-there = The case is at this step already.
refused-not-asked = The case does not wait for the sender.
refused-not-drafted = There is no draft of an answer. Write one first.
refused-not-answered = The case is not answered yet. Answer it first.
refused-already-answered = The case is answered. To go on, reopen it first.
refused-already-closed = The case is closed already.
refused-out-of-count = The case was taken out of the count. To go on, restore it first.
refused-not-excluded = The case is in the count and needs no restoring.
refused-blank-label = A required value is missing. Fill it in.
refused-bad-label = This takes one line of at most 200 characters. Shorten it.
refused-unchanged = The new content is the same as what is there, so there is nothing to record.
refused-no-outcome = An answer needs an outcome. Choose one.
refused-no-promised-date = A promise needs the day by which it is kept. Give the day.
refused-stray-promise = Only the outcome “Accepted, will be done” has a promised day. Remove the day or change the outcome.
refused-no-promise = This answer promised nothing.
refused-not-at-meeting = Only what was said at a meeting is recorded as answered on the spot.
refused-rest-spent = The time limit of the case has been paused for ten working days in total. The sender cannot be asked again. Answer with what is known.
refused-rest-not-over = The time for the sender to reply is not over. Wait until it is over.
refused-too-early-to-close = Thirty days have not gone by since the answer. Close it after that.
refused-reopened-too-often = The sender has reopened the case twice. You can send a new case, or speak to the unit.
refused-reopen-too-late = More than thirty days have gone by since the answer. You can send a new case.
refused-same-unit = The case is with this unit already. Choose another one.
refused-nothing-to-bounce = No unit transferred this case here, so there is nowhere to send it back to.
refused-bounce-too-late = The two working days for sending it back are over. Deal with it, or transfer it to the right unit.
refused-ancestor-needed = The two units have no unit above both in the system. Deal with the case, or transfer it to the right unit.
refused-decision-pending = The unit above both has yet to decide who owns the case. Wait for the decision.
refused-nothing-to-decide = Nobody disputes which unit owns this case.
refused-owner-decided = The unit above both has decided who owns the case. It cannot be passed on. Deal with the case.
refused-already-proposed = An exclusion of this case is proposed already. Confirm or drop that one first.
refused-no-proposal = No proposal waits for confirmation.
refused-master-needed = The case that stays was not found. Drop this proposal and begin again.
refused-wrong-master = That is not the case that stays.
refused-master-is-itself = A case is not a copy of itself. Give the number of the other case.
refused-master-excluded = The case that should stay is out of the count, too. At least one must be counted.
refused-master-counts = The case that stays is still counted, so this one does not come back for it.
refused-not-quarantined = The filter does not hold this case.
refused-already-grouped = The case is in a group already. Take it out of that one first.
refused-not-grouped = The case is in no group.
refused-child-is-itself = The second matter needs a number of its own.
refused-spam-is-not-public = Spam is not made public.
refused-not-published = Nothing of the case is public.
refused-nothing-to-erase = Nothing is kept of who sent the case.

satisfaction-very_dissatisfied = Very dissatisfied
satisfaction-dissatisfied = Dissatisfied
satisfaction-neutral = Neither satisfied nor dissatisfied
satisfaction-satisfied = Satisfied
satisfaction-very_satisfied = Very satisfied

deed-assign = Assign
deed-begin = Begin work
deed-draft = Write an answer and send it for approval
deed-approve = Approve and answer
deed-send-back = Send the draft back
deed-confirm-exclusion = Confirm the exclusion
deed-drop-exclusion = Drop the proposal
deed-exclude-flagged = Confirm that it is spam
deed-release = Undo the filter’s mark
deed-decide-owner = Decide who owns the case
deed-bounce = Send it back to the unit it came from
deed-keep-promise = Record that the promise was kept
deed-ask-citizen = Ask the sender
deed-ask-other = Ask another office
deed-note = Add a note
deed-reassign = Give it to somebody else
deed-put-back = Put it back to triage
deed-transfer = Transfer to another unit
deed-reclassify = Correct field or kind
deed-group = Group with a case that says the same
deed-ungroup = Take it out of its group
deed-split = Split into two cases
deed-propose-exclusion = Propose an exclusion
deed-restore = Restore the case
deed-reopen = Reopen the case
deed-redact = Hide words of the text
deed-publish = Make public
deed-unpublish = Take the public copy back
deed-correct-unit = Correct the unit
deed-erase-identity = Erase who sent it

before-assign = Choose who handles the case. The due date is counted by the rule in force and written into the register.
before-begin = The case moves to “Being handled”. If it was waiting for the sender or for another office, the wait ends.
before-draft = The sender does not see a draft. The answer goes out when a leader approves it.
before-approve = After this step the sender sees the answer, and a letter tells them if they left an e-mail address.
before-send-back = Say what must be changed. The case goes back to “Being handled”.
before-confirm-exclusion = The case leaves the count and is still printed on a line of its own. Whoever confirms must be somebody else than whoever proposed.
before-drop-exclusion = The case is counted and dealt with as before.
before-exclude-flagged = The filter marked this case. When you confirm, it leaves the count.
before-release = For when the filter was wrong. The case is dealt with like any other.
before-decide-owner = Two units say that it is not theirs. This decision is final: the unit cannot pass the case on.
before-bounce = This can be done once. If the case comes again, the unit above both decides.
before-keep-promise = The outcome becomes “Solved”. The number of answered cases stays the same.
before-ask-citizen = The time limit is paused while you wait, ten working days at most for the whole case. Then the case comes back by itself.
before-ask-other = The clock runs on while you wait for another office.
before-note = Only staff read a note. The stage of the case does not change.
before-reassign = Choose another officer. The due date does not change.
before-put-back = Nobody handles the case any more. The due date does not change.
before-transfer = The unit has what is left of the time, five working days at least, and may send the case back within two working days.
before-reclassify = The due date is counted again if another rule holds for the new kind.
before-group = Each case is still counted. Grouping lets you answer all at once; each sender sees the answer under their own number.
before-ungroup = The case is dealt with and answered by itself.
before-split = For when one text holds two matters. The new case keeps the day of receipt and the sender, and counts as one more.
before-propose-exclusion = This is only a proposal. A second person must confirm it; until then the case is counted.
before-restore = The case is counted again, with its first day of receipt.
before-reopen = The answered case goes back to “Being handled”. A letter tells the sender if they left an e-mail address.
before-redact = Change the text that is shown. The original stays in the books.
before-publish = Everybody can read this. Take out names, telephone numbers and addresses of people.
before-unpublish = The public copy is no longer shown. The case and its answer stay.
before-correct-unit = Only for a unit that was written down wrongly. To give the matter to another unit, transfer it.
before-erase-identity = Name, address, telephone and e-mail are erased and cannot be brought back. The case is still counted.

event-received = Received
event-answered_on_the_spot = Received and answered at the meeting
event-assigned = Assigned
event-reassigned = Given to somebody else
event-begun = Work began
event-annotated = Note
event-put_back = Put back to triage
event-citizen_asked = The sender was asked
event-other_asked = Another office was asked
event-citizen_replied = The sender replied
event-rest_ended = The wait for the sender ended
event-drafted = Answer drafted, sent for approval
event-answered = Approved and answered
event-answer_imported = Answer, copied from an older book
event-promise_kept = The promise was kept
event-sent_back = Draft sent back
event-closed = Closed
event-reopened = Reopened
event-transferred = Transferred
event-bounced = Sent back to the unit it came from
event-escalated = Passed up to the unit above both
event-owner_decided = The unit above decided who owns it
event-exclusion_proposed = Exclusion proposed
event-exclusion_dropped = Proposal dropped
event-excluded = Left the count
event-released = The filter’s mark was undone
event-restored = Back in the count
event-grouped = Grouped
event-ungrouped = Taken out of its group
event-split = Split into two cases
event-redacted = Words were hidden
event-published = Made public
event-unpublished = Public copy taken back
event-reclassified = Field or kind corrected
event-unit_corrected = Unit corrected
event-identity_erased = Sender erased
event-reorganised = Units re-organised
event-deadline_recomputed = Due date counted again

desk-title = Case { $reference }
desk-overdue = Overdue
desk-text = What the sender wrote
desk-text-erased = The words were erased on request.
desk-answer = Answer
desk-draft = Draft of an answer
desk-acts = What can be done
desk-acts-none = At present this account can do nothing with the case.
desk-acts-seldom = Less frequent
desk-facts = About the case
desk-unit = Unit
desk-field = Field
desk-kind = Kind
desk-source = How it came
desk-meeting = Meeting
desk-said-on = Said on
desk-received-on = Received on
desk-due-on = Due on
desk-handler = Handler
desk-outcome = Outcome
desk-reason = Why it is not counted
desk-group = Group that says the same
desk-split-from = Split off
desk-identity = What the sender told
desk-rating = What the sender thinks
desk-none = None yet
desk-sender = Sender
desk-read-sender = See who sent it (this is recorded)
desk-history = History
desk-by-sender = The sender
desk-by-clock = The system, by the clock
desk-by-import = Copied from an older book
desk-by-staff = { $name }, { $office }
desk-entered-later = { $when } (entered { $entered })
desk-done = Recorded: { $what }.
office-organizer = organizer
office-officer = officer
office-leader = leader
office-parent_leader = leader above
office-admin = administrator
notice-proposed = { $name } proposes that this case is not counted: { $reason }. A second person must confirm; until then it is counted.
notice-offered = { $unit } transferred this case here. To accept it, assign it or begin work. It can be sent back until the end of { $until }.
notice-escalated = Two units refused this case. A leader must decide who owns it.
notice-asked = Waiting for the sender until the end of { $until }. The time limit is paused meanwhile.
notice-flagged = The filter marked this case: { $rule }. It is counted until a person decides.
notice-unsorted = The case has no field yet. Correct the field when you sort it.
due-why = How the due date was counted
due-rule = Rule: { $amount } { $unit }. Ground: { $citation }.
due-working = working days
due-calendar = days
due-result = By the rule, it is due on { $day }.
due-differs = The register says { $day }, because the case changed hands, or the rule or the calendar changed. See the history.
due-uncovered = The days off of { $years } are not known yet; only weekends are.
due-days = Day by day
due-day = Day
due-nature = By the calendar
due-reading = How it was read
nature-working = Working day
nature-weekend = Weekend
nature-worked = Worked instead: { $name }
nature-off = Off: { $name }
reading-receipt = Day of receipt, not counted
reading-counted = Counted as day { $n }
reading-off = Not counted
reading-paused = Not counted: waiting for the sender
reading-moved = Due, moved to a working day
sender-title = Who sent case { $reference }
sender-unknown = Nothing is known of the sender.
sender-journaled = This reading was written to the journal. Use it only to deal with the case.
sender-speaker = Speaker, as the minutes say
stale-changed = The case changed after this page was opened. Nothing was recorded.
stale-again = What was typed is still below. Look at what changed, then send it again if it still holds.
stale-over = This can no longer be done to the case. What was typed is still below, to be copied if needed.
field-choose = Choose
field-handler = Handler
field-unit = Unit
field-field = Field
field-kind = Kind
field-note = Note
field-note-optional = Note (may be left empty)
field-note-hint = Only staff read this.
field-kept = What was done, and when
field-kept-hint = For example: The lamp was put up on 30 November 2026.
field-question = Question to the sender
field-question-hint = Ask briefly what is needed. The sender reads these very words.
field-body = Which office is asked
field-body-hint = The name of the office, on one line.
field-reason = Reason
field-reason-hint = Say it so that later readers understand.
field-answer = Answer
field-answer-hint = Write short sentences. Say clearly: agreed or not, why, when it will be done, and by whom.
field-outcome = Outcome
field-promised = By which day it will be done
field-day-hint = For example 21 11 2026.
field-document = Number of the document (may be left empty)
field-document-hint = For example 12/UBND-TN.
field-handling = How the regulation was dealt with
handling-amended = Amended or abolished by the office itself
handling-proposed = Proposed to the competent body
handling-issued = A new regulation issued or proposed
field-copy-answer = Copy that may be made public (may be left empty)
field-copy = Public copy
field-copy-hint = No names, telephone numbers or addresses of people.
field-together = For the whole group
field-together-yes = Do the same for the { $n } other cases of the group, each under its own number
field-with = Number of the case that says the same
field-with-hint = For example HA-26-000001-5. That case leads the group.
field-second = The words of the second matter
field-second-hint = Copy what is said about the second matter. The words of this case stay.
field-grounds = Why it should not be counted
field-legal = Legal ground
field-legal-hint = For example: complaint or denunciation (Decree 20/2008, article 1).
field-advice = Advice to the sender
field-advice-hint = Say where to send it, and how.
field-outside = Body that has it
field-letter = Number of the letter
field-told = Day the sender was told
field-master = Number of the case that stays
field-evidence = Why the sender is taken to be the same
evidence-receipt = The same receipt
evidence-phone = The same telephone number
evidence-form_token = The same form, sent twice
field-because = Why this is spam
field-after = The text with words hidden
field-after-hint = Put “[hidden]” in place of what must not be shown.
field-hidden = What was hidden
field-hidden-hint = For example: telephone number. Do not repeat it here.
field-channel = Where
channel-website = Website
channel-media = Press, radio, loudspeakers
channel-letter = Letter to the sender
channel-other = Elsewhere
field-erase = The words, too
field-erase-text = Erase what the sender wrote as well
detail-note = Note
detail-reason = Reason
detail-handler = Handler
detail-due = Due on
detail-due-before = Due before
detail-question = Question
detail-reply = Reply
detail-body = Office
detail-text = Answer
detail-outcome = Outcome
detail-promised = Promised for
detail-document = Document
detail-unit = Unit
detail-grounds = Grounds
detail-proposed-by = Proposed by
detail-advice = Advice
detail-case = Case
detail-field = Field
detail-kind = Kind
detail-copy = Public copy
detail-channel = Where
detail-erased = (erased)
detail-why = Why
recount-calendar = The calendar changed
recount-rest = The clock rested for the sender
recount-rule = Another rule holds
closing-satisfied = The sender is satisfied
closing-time = Thirty days went by
entry-title = Enter a case for somebody else
entry-lead = For what was said at a meeting or by telephone, or came by letter or on paper. Write down people’s own words.
entry-source = How it came
entry-meeting = Meeting
entry-said-on = Day it was said or written
entry-said-on-hint = Leave empty if not known. It is entered today.
entry-sent-before = What was sent before was entered as a case. Send this only if it is another opinion.
entry-text = The words
entry-text-hint = If there are two matters, enter two cases.
entry-sender = Sender
entry-identity = How much the sender tells
entry-name = Name
entry-address = Address
entry-phone = Telephone
entry-email = E-mail
entry-spot = Answered at the meeting
entry-spot-hint = Only when a leader answered before everyone.
entry-spot-yes = Yes, it was answered on the spot
entry-leader = Leader who stands for the answer
entry-speaker = Who answered
entry-minutes = Where the minutes say so
entry-button = Enter in the register
entry-done = Entered under the number { $reference }.

# (end of: One case and what is done with it)

## Results and reports

results-title = Results of feedback and proposals
results-periods = Period
results-all-time = All time
results-year = { $year }
results-empty = There is no feedback in this period yet.
results-empty-next = When there is some, its figures will appear here. You can choose another period above.
results-of-which-excluded = of which not counted:
results-of-which-overdue = Of which overdue
results-answered-share = Answered
results-units = Which units still have many to answer?
results-units-rule = This table does not rank the units: each has other people and other work.
results-order = Order
results-order-name = By name
results-order-overdue = Most overdue first
results-units-caption = Cases of each unit
results-all-units = All units
results-trend = Do answers keep up with what comes in?
results-trend-sentence = { $received } received, { $answered } answered so far. Each line shows the number of every month.
results-trend-received = Received
results-trend-answered = Answered
results-trend-table = Show the numbers of each month
results-trend-caption = Received, and first answered, in each month
results-all-months = All months
results-surveys = Survey results
results-surveys-empty = No survey has been published yet.
results-meetings = See the meetings with residents

figures-meaning = What do these figures mean?
figures-mean-received = Everything that came in during the period, from every source.
figures-mean-excluded = Withdrawn, sent twice, out of scope, sent outside, or no feedback at all. Each needs two people to confirm, unless its sender withdrew it.
figures-mean-counted = Received less not counted. The percentages are of this number.
figures-mean-answered = An answer was sent. Answered in part is still in progress.
figures-mean-in-progress = No final answer was sent yet.
figures-mean-overdue = In progress, and its due day is over.
figures-mean-answered-pct = Answered, of those counted.
figures-mean-solved-pct = Answered with the matter solved, of those counted.
figures-mean-on-time-pct = First answered no later than due, of those answered or overdue.

report-title = Resolution report
report-unit = Unit, with the units below it
report-every-unit = All ({ $office })
report-group-by = Divided by
report-undivided = Not divided
report-from = Received from
report-until = To the end of
report-day-hint = For example 31/12/2019
report-as-of = As of the end of
report-as-of-hint = Leave empty for now
report-show = Show the figures
report-heading = How { $unit } resolved its cases
report-period = Received from { $from } to the end of { $until }.
report-printed-on = Printed on { $day }.
report-empty = There is nothing in this period. Choose another one.
report-caption = Number of cases, divided by: { $grouping }
report-total = Total
report-answered-pct = Answered %
report-solved-pct = Solved %
report-on-time-pct = On time %
report-satisfied-pct = Satisfied %
report-response =
    Satisfied % is of those who rated: { $part } of { $base } answered cases ({ $percent }). Under 5 ratings no percentage is printed.
report-printed = Printed and counted
report-printed-rule = Printed is what the older report says, kept as it was. Counted is what is counted here from single cases. The difference is shown, not corrected.
report-printed-figure = Figure
report-printed-printed = Printed
report-printed-counted = Counted
report-printed-gap = Gap
printed-title = Enter a figure of an older report
printed-enter = Enter a figure of an older report beside the one counted
printed-question = The older report is about cases received from { $from } to { $until }, as of the end of { $as_of }.
printed-report = Name of the report
printed-report-hint = For example: Report 12/BC-UBND of 10/01/2020
printed-row = Row
printed-measure = Figure
printed-printed = As printed
printed-printed-hint = Exactly as it was printed, for example 1.060 or 90,52 %
printed-button = Enter this figure
printed-done = The figure of the older report was entered.
report-older = Compare with older reports
report-flow = What happened in the period
report-flow-rule = This table has cases received before the period too, so it does not add up with the one above. Numbers with a sign count steps: a case reopened twice counts twice.
report-flow-caption = Opening, plus what came, less what went, is closing
report-flow-what = What
flow-opening = Opening
flow-new = New
flow-new-on-the-spot = Received and answered at once at a meeting
flow-reopened = Reopened
flow-restored = Brought back into the count
flow-transferred-in = Transferred in
flow-reorganised-in = Received by a change of units
flow-answered = Answered
flow-excluded = Left the count
flow-transferred-out = Transferred out
flow-reorganised-out = Gone by a change of units
flow-closing = Closing
report-identities = Reconciliation
report-identities-hold = All the checks below hold. If one failed, the report would show no figures, but which check fails and by how much.
report-identities-which = Show the checks
report-tried = (tried in { $tried } places)
identity-of-received = Received is answered plus in progress plus not counted.
identity-of-counted = Counted is answered plus in progress, and each of these is its part in time plus its part not in time.
identity-of-excluded = Not counted is the sum over its reasons.
identity-of-rows = The total is the sum of the rows, in every division.
identity-of-tree = Each unit is its own part plus the units below it.
identity-of-flow-open = In progress: opening plus what came less what went is closing.
identity-of-flow-answered = Answered: opening plus what came less what went is closing.
identity-of-lists = The list that a number opens is as long as the number says.
identity-of-events = Counting from the history of each case gives the same.
report-refused = The figures are not shown
report-refused-why = A check fails, so no figure of this report is given.
report-refused-caption = Checks that fail
report-refused-identity = Check, and where it fails
report-refused-left = Left side
report-refused-right = Right side
report-refused-gap = Gap
report-refused-more = { $count } other places fail too.
report-refused-next = Tell the administrator to run the check of the data. No case is lost by this.

survey-results-title = Results: { $survey }
survey-results-form = Questions
survey-results-core = Short form
survey-results-long = Long form
survey-results-version = Edition
survey-results-n =
    { $count ->
        [one] { $shown } person answered version { $version } of the form.
       *[other] { $shown } people answered version { $version } of the form.
    }
survey-results-few = Too few people answered to tell how many.
survey-results-empty = Nobody has answered this version yet.
survey-results-scores = Scores
survey-results-scale = From 1 (lowest) to 10 (highest).
survey-results-scale-interval = The line around the dot is the 95% interval.
survey-results-scores-caption = The score of each dimension, over everybody who answered
survey-results-dimension = Dimension
survey-results-score = Score
survey-results-interval = 95% interval
survey-results-n-column = Fewest answers
survey-results-total = Total
survey-results-too-few = too few to report
survey-results-groups = Scores by group
survey-results-by = Divided by
survey-results-undivided = Not divided
survey-results-groups-none = Choose a division.
survey-results-groups-rule = Rows are in the order of the catalogue, not a rank. Scores of small groups vary much by chance.
survey-results-groups-caption = The scores of each group
survey-results-people = People
survey-results-questions = Every question
survey-results-share-rule = Percentages are of those who answered the question.
survey-results-small = Cells of fewer than 10 people are not shown, so that nobody can be recognised.
survey-results-answer = Answer
survey-results-count = People
survey-results-share = Share
survey-results-base = Answered:
survey-results-blank = Left blank
survey-results-97 = Not applicable (97)
survey-results-98 = Don’t know (98)
survey-results-99 = No answer (99)
survey-results-unreadable = Unreadable
survey-results-not-asked = Not asked
survey-results-many = Several could be ticked.
survey-results-method = How are these figures worked out?
survey-results-method-sample = Those who answered came to a meeting or filled in the form themselves; they were not drawn at random. The results speak of them, not of all residents.
survey-results-method-score = The score of a dimension is the mean of its questions on a scale from 1 to 10. Blanks and the codes 97, 98 and 99 are left out of it.
survey-results-method-interval = 95% intervals of percentages are Wilson’s. They show chance variation only.
survey-results-method-mode = Paper, forms filled in on phones at meetings, and web are taken together; staff can see each of them.

survey-reports-title = Survey results
survey-reports-empty = No survey has been published yet.
survey-reports-caption = The surveys, newest version
survey-reports-survey = Survey

# (end of: Results and reports)

## Following by mail

follow-title = Follow case { $reference }
follow-case = See case { $reference }
follow-what = We write when there is an answer, or when the case is reviewed again. Each letter has a link to stop.
follow-email = E-mail address
follow-email-hint = Used only to tell you about this case. The address is deleted when you stop following.
follow-ask = Follow
follow-ask-again = Follow again
follow-asked-title = Open the letter to confirm
follow-asked-open = We are sending a letter to the address that you gave. Open it, follow the link, then select “Confirm”.
follow-asked-time = The link works for 3 days. After that, the address is deleted.
follow-asked-nothing = If there is no letter after a few minutes, look in your spam folder. An address that follows this case already gets no other letter.
follow-confirm = Confirm
follow-confirm-what = Select “Confirm” if you want letters about this case.
follow-confirmed = You follow this case
follow-confirmed-what = We will write when there is an answer, or when the case is reviewed again. Each letter has a link to stop.
follow-left = You no longer follow this case
follow-too-late = The link is too old
follow-again = If you still want to follow the case, enter your address again.
stop-title = Stop letters about case { $reference }
stop-button = Stop letters
stop-done = No more letters are sent
stop-case-goes-on = The office goes on working on your case. Use your receipt to see what comes of it.
stop-address-goes = When you stop letters, your address is deleted.
stop-address-gone = Your address has been deleted.
letters-to-folder = No mail server is set. Letters are not sent; they lie in the folder “mail” on the server.
letters-waiting = Letters waiting to be sent: { $count }.
letters-given-up = Letters that could not be sent after many tries: { $count }. The admin needs to look.

# (end of: Following by mail)

## Letters

letter-due = An answer is due by: { $due_on }
letter-no-due = No day for the answer is set yet. It will appear on the page of the case.
letter-received-bare =
    Dear sender,

    { $office } has received what you said.

    Reference: { $reference }
    { $due }

    See where it stands at:
    { $link }

    To learn more, ask at { $office } and bring the reference.
letter-question-bare =
    Dear sender,

    { $office } needs to ask you something before it can settle what you said.

    Reference: { $reference }

    Please contact or visit { $office } and bring the reference. See where it stands at:
    { $link }
letter-answered-bare =
    Dear sender,

    { $office } has answered what you said.

    Reference: { $reference }

    You get the answer at { $office }; bring the reference. See where it stands at:
    { $link }
letter-reopened-bare =
    Dear sender,

    { $office } is reviewing what you said once more.

    Reference: { $reference }

    See where it stands, and by when an answer is due, at:
    { $link }
letter-received-subject = Case { $reference } has been received
letter-received-text =
    Dear sender,

    { $office } has received what you sent.

    Reference: { $reference }
    { $due }

    See where it stands at:
    { $link }

    Use the receipt you were given when you sent it. This e-mail does not contain the receipt, so that nobody else who opens it can see your case.
letter-question-subject = Case { $reference } needs more information
letter-question-text =
    Dear sender,

    { $office } needs to ask you something before it can settle what you sent.

    Reference: { $reference }

    Read the question and reply at:
    { $link }

    Use the receipt you were given when you sent it. This e-mail does not contain the question, because others may open it.
letter-answered-subject = Case { $reference } has been answered
letter-answered-text =
    Dear sender,

    { $office } has answered what you sent.

    Reference: { $reference }

    Read the answer at:
    { $link }

    Use the receipt you were given when you sent it. If you are not satisfied with the answer, you can ask for another review within 30 days.
letter-reopened-subject = Case { $reference } is being reviewed again
letter-reopened-text =
    Dear sender,

    { $office } is reviewing what you sent once more.

    Reference: { $reference }

    See where it stands, and by when an answer is due, at:
    { $link }

    Use the receipt you were given when you sent it.
letter-followed-answered-text =
    Dear reader,

    { $office } has answered the case that you follow.

    Reference: { $reference }

    Read it at:
    { $link }
letter-followed-reopened-text =
    Dear reader,

    { $office } is reviewing the case that you follow once more.

    Reference: { $reference }

    Read it at:
    { $link }
letter-confirmation-subject = Confirm that you follow case { $reference }
letter-confirmation-text =
    Dear reader,

    Somebody gave this address to follow case { $reference } at { $office }.

    If it was you, open this page and select “Confirm”, by { $until } at the latest:
    { $link }

    If it was not you, do nothing. We will not write again, and we will delete this address.
letter-invitation-subject = Set the password of your Hồi Âm account
letter-invitation-text =
    Dear colleague,

    { $office } has made a staff account on Hồi Âm for you.

    Set your password on this page, by { $until } at the latest:
    { $link }

    The link works once. Do not pass this letter on.
letter-stop =
    Stop letters about this case:
    { $link }
letter-closing =
    This e-mail was sent automatically. Replies to it are not read.

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
