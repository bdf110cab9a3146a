# Mọi lời người dân và cán bộ đọc được, bằng tiếng Việt. Bản tiếng Anh: en.ftl.
# Hai tệp có cùng khóa và cùng biến; một phép thử canh việc đó.
# Xưng hô: ông/bà. Câu ngắn. Không viết tắt. Thông báo lỗi nói cần làm gì tiếp theo.

## Khung trang

product = Hồi Âm
page-title = { $page } – Hồi Âm
skip-to-content = Chuyển đến nội dung chính
other-language = English
language-navigation = Ngôn ngữ
demo-banner = Dữ liệu minh hoạ.
demo-banner-detail = Tên đơn vị, số liệu và nội dung trên trang này không có thật.
footer-about = Hồi Âm ghi nhận phản ánh, kiến nghị và phiếu khảo sát của người dân, rồi theo dõi đến khi có trả lời.
footer-api = Mô tả giao diện JSON (OpenAPI)

## Trang chủ: số liệu

home-figures-heading = Kết quả trả lời phản ánh, kiến nghị
home-one-line =
    { $count ->
       *[other] { $unit } đã tiếp nhận { $received } phản ánh, kiến nghị: { $answered } đã trả lời, { $in_progress } đang giải quyết (trong đó { $overdue } quá hạn), { $excluded } không tính.
    }
home-as-of = Số liệu tính đến { $as_of }.
home-table-caption = Số lượng và tỷ lệ
home-column-figure = Chỉ tiêu
home-column-count = Số lượng
home-column-share = Tỷ lệ
home-share = { $percent } của{"\u00A0"}{ $base }
home-no-share = –
home-reconciled = Các số này được đếm từ từng hồ sơ, không nhập tay, và đã được đối soát: đã trả lời cộng đang giải quyết bằng số được tính; số được tính cộng không tính bằng số tiếp nhận.
home-open-list = Bấm vào một số để xem danh sách của số đó.

figure-received = Đã tiếp nhận
figure-counted = Được tính
figure-on_time = Trả lời đúng hạn
figure-late = Trả lời quá hạn
figure-in_time = Đang giải quyết, chưa đến hạn
figure-overdue = Quá hạn

home-of-which-solved = Trong đó: giải quyết xong
home-of-which-on_time = Trong đó: đúng hạn
home-of-which-overdue = Trong đó: quá hạn
home-on-time-base = Tỷ lệ đúng hạn tính trên số đã trả lời cộng số quá hạn: để quá hạn mà chưa trả lời bị tính là không đúng hạn.

## Trang chủ: khi chưa có số liệu

home-no-units-heading = Hệ thống chưa có đơn vị nào
home-no-units = Hệ thống vừa được cài đặt. Người quản trị hãy làm lần lượt các bước sau.
home-no-cases-heading = Chưa có phản ánh, kiến nghị nào
home-no-cases = { $unit } chưa tiếp nhận phản ánh, kiến nghị nào. Khi có, số liệu sẽ hiện ở đây.
home-operator-heading = Việc tiếp theo của người quản trị
home-step-units = Nhập danh sách đơn vị:
home-step-person = Tạo tài khoản cho cán bộ:
home-step-survey = Công bố phiếu khảo sát:
home-step-meetings = Nhập các buổi họp:
home-step-cases = Nhập phản ánh, kiến nghị từ sổ cũ:
home-step-help = Xem giải thích của mọi lệnh:

## Trang chủ: ông/bà có thể làm gì

home-can-heading = Ông/bà có thể làm gì
home-can-meeting = Nói tại buổi họp với người dân. Cán bộ ghi lại từng ý kiến, mỗi ý kiến có một số tham chiếu.
home-can-paper = Viết ra giấy và nộp tại trụ sở { $office }.
home-can-api = Gửi qua phần mềm đến địa chỉ { $address }.
home-can-track = Tra cứu bằng mã tra cứu đã nhận khi gửi: gửi mã đến địa chỉ { $address }, hoặc hỏi tại trụ sở.
home-can-docs = Xem mô tả giao diện JSON: { $address }.
home-surveys-heading = Phiếu khảo sát đã công bố
home-surveys-empty = Chưa có phiếu khảo sát nào được công bố.

## Trang chủ: việc không gửi ở đây

home-cannot-heading = Việc không gửi ở đây
home-cannot-complaint = Khiếu nại: nộp đơn cho cơ quan đã ra quyết định hoặc có hành vi bị khiếu nại, hoặc đến Trụ sở Tiếp công dân.
home-cannot-denunciation = Tố cáo: gửi đơn hoặc trình bày trực tiếp với cơ quan có thẩm quyền giải quyết tố cáo, hoặc đến Trụ sở Tiếp công dân. Tên người tố cáo được giữ bí mật theo luật.
home-cannot-emergency = Việc khẩn cấp: gọi 113 (công an), 114 (cháy nổ, cứu nạn), 115 (cấp cứu y tế).

## Danh sách sau một con số

list-heading =
    { $count ->
       *[other] { $shown } phản ánh, kiến nghị
    }
list-as-of = Tính đến { $as_of }.
list-part =
    { $count ->
       *[other] Trang này có { $shown } dòng trong danh sách đó.
    }
list-caption = Danh sách phản ánh, kiến nghị
list-reference = Số hiệu
list-received = Ngày tiếp nhận
list-unit = Đơn vị giải quyết
list-field = Lĩnh vực
list-stage = Tình trạng
list-overdue = Quá hạn
list-older = Xem các dòng cũ hơn
list-newest = Về đầu danh sách
list-paging = Các phần của danh sách
list-empty = Không có phản ánh, kiến nghị nào khớp với các điều kiện trên.
list-empty-next = Hãy bỏ bớt điều kiện, hoặc quay về trang chủ để chọn một con số khác.
list-home = Về trang chủ

criterion-figure = Chỉ tiêu
criterion-unit = Đơn vị
criterion-level = Cấp
criterion-field = Lĩnh vực
criterion-kind = Loại
criterion-source = Nguồn
criterion-meeting = Buổi họp
criterion-month = Tháng
criterion-period = Tiếp nhận trong kỳ
criterion-period-between = từ { $from } đến hết { $to }

## Thời điểm

moment = { $time } ngày { $day } ({ $zone })
moment-end-of-day = hết ngày { $day } ({ $zone })
zone-viet-nam = giờ Việt Nam

## Trang báo lỗi và nhan đề lỗi của giao diện JSON

problem-status = Mã lỗi: { $status }
problem-fault = { $place }: { $sentence }
problem-type = Trang này giải thích loại lỗi “{ $code }”. Phần mềm đọc được loại lỗi ở mục “type” của câu trả lời.
problem-request = Số yêu cầu, để báo cho cán bộ khi cần: { $request }
problem-next-heading = Việc cần làm tiếp theo
problem-home = Về trang chủ

problem-bad-request = Máy chủ không đọc được yêu cầu
problem-bad-request-next = Hãy xem lại địa chỉ và nội dung đã gửi, rồi gửi lại.
problem-unauthorized = Cần đăng nhập
problem-unauthorized-next = Hãy đăng nhập, hoặc gửi kèm mã truy cập còn hiệu lực, rồi thử lại.
problem-forbidden = Tài khoản này không có quyền làm việc đó
problem-forbidden-next = Hãy dùng tài khoản có quyền, hoặc nhờ người quản trị của đơn vị cấp quyền.
problem-not-found = Không tìm thấy
problem-not-found-next = Nếu ông/bà gõ địa chỉ hoặc mã, hãy xem lại từng chữ, từng số. Nếu ông/bà bấm vào một liên kết, liên kết đó có thể đã cũ.
problem-method-not-allowed = Địa chỉ này không nhận cách gửi đó
problem-method-not-allowed-next = Hãy dùng một trong các phương thức nêu trong phần đầu “Allow” của câu trả lời, hoặc quay về trang chủ.
problem-not-acceptable = Không có nội dung ở định dạng được yêu cầu
problem-not-acceptable-next = Hãy yêu cầu định dạng khác, ví dụ application/json hoặc text/html.
problem-timeout = Yêu cầu mất quá nhiều thời gian
problem-timeout-next = Hãy thử lại sau ít phút. Nếu ông/bà vừa gửi biểu mẫu, hãy gửi lại với cùng một khóa: hệ thống sẽ không ghi hai lần.
problem-stale = Hồ sơ đã thay đổi sau khi ông/bà mở
problem-stale-next = Hãy tải lại hồ sơ, xem phần đã thay đổi, rồi làm lại nếu vẫn cần.
problem-key-in-flight = Yêu cầu với khóa này đang được xử lý
problem-key-in-flight-next = Hãy đợi vài giây rồi gửi lại đúng yêu cầu đó với cùng một khóa.
problem-key-reused = Khóa này đã dùng cho một yêu cầu khác
problem-key-reused-next = Hãy tạo khóa mới cho nội dung mới. Muốn gửi lại nội dung cũ thì giữ nguyên từng chữ.
problem-payload-too-large = Nội dung gửi lên quá lớn
problem-payload-too-large-next = Hãy rút ngắn nội dung hoặc chia thành nhiều lần gửi.
problem-unsupported-media-type = Máy chủ không nhận định dạng này
problem-unsupported-media-type-next = Hãy gửi nội dung dạng JSON, với phần đầu “Content-Type: application/json”.
problem-invalid = Có chỗ cần sửa
problem-invalid-next = Hãy sửa từng chỗ được nêu, rồi gửi lại. Chưa có gì được ghi.
problem-refused = Không thực hiện được việc này
problem-refused-next = Hãy đọc lý do được nêu. Hồ sơ vẫn giữ nguyên như trước.
problem-too-many-requests = Có quá nhiều yêu cầu trong thời gian ngắn
problem-too-many-requests-next = Hãy đợi ít phút rồi thử lại. Nếu việc gấp, hãy gọi điện hoặc đến trụ sở.
problem-internal = Máy chủ đang gặp lỗi
problem-internal-next = Những gì đã có mã tra cứu vẫn được giữ. Hãy thử lại sau ít phút. Nếu vẫn lỗi, hãy báo cho cán bộ kèm số yêu cầu.
problem-unavailable = Hệ thống tạm thời chưa phục vụ được
problem-unavailable-next = Những gì đã có mã tra cứu vẫn được giữ. Hãy thử lại sau ít phút.
problem-unreconciled = Báo cáo chưa khớp nên không được in ra
problem-unreconciled-next = Người quản trị hãy chạy lệnh “hoiam check” để xem số nào lệch và lệch bao nhiêu. Sau khi sửa, hãy mở lại báo cáo.

## Lỗi của từng ô

fault-missing = Chưa có mục này. Hãy bổ sung.
fault-empty = Mục này còn trống. Hãy ghi nội dung.
fault-too-long = Nội dung dài quá { $max } ký tự, thừa { $over } ký tự. Hãy viết ngắn lại.
fault-control-character = Nội dung có ký tự điều khiển không nhìn thấy được. Hãy gõ lại thay vì dán.
fault-bidi-character = Nội dung có ký tự đổi chiều chữ không nhìn thấy được. Hãy gõ lại thay vì dán.
fault-wrong-type = Kiểu giá trị không đúng. Cần: { $expected }.
fault-unknown-word = Không có giá trị “{ $word }”. Các giá trị dùng được: { $known }.
fault-unknown-unit = Không có đơn vị mang mã “{ $code }” vào ngày này. Hãy xem lại mã.
fault-unknown-field = Không có lĩnh vực mang mã “{ $code }”. Hãy xem lại mã, hoặc bỏ trống.
fault-unknown-meeting = Không có buổi họp mang mã “{ $code }”. Hãy xem lại mã.
fault-unknown-version = Phiếu khảo sát không có phiên bản này. Hãy dùng một phiên bản đã công bố.
fault-unknown-question = Phiếu khảo sát không có câu hỏi này. Hãy xem lại mã câu hỏi.
fault-unknown-option = Câu hỏi này không có lựa chọn “{ $code }”. Hãy chọn một lựa chọn có trong phiếu.
fault-unknown-member = Không có mục mang tên này. Hãy bỏ đi hoặc xem lại tên.
fault-bad-email = Địa chỉ thư điện tử chưa đúng. Ví dụ đúng: ten@example.vn.
fault-bad-phone = Số điện thoại chưa đúng. Ví dụ đúng: 0912 345 678.
fault-bad-date = Ngày chưa đúng. Hãy viết năm-tháng-ngày, ví dụ 2026-11-21.
fault-bad-time = Thời điểm chưa đúng. Hãy viết như 2026-11-21T08:00:00+07:00.
fault-bad-period = Khoảng thời gian chưa đúng. Ngày bắt đầu phải trước ngày kết thúc.
fault-bad-number = Giá trị này không phải là số. Hãy chỉ dùng chữ số.
fault-bad-month = Tháng chưa đúng. Hãy viết năm-tháng, ví dụ 2026-11.
fault-bad-cursor = Không xem tiếp được từ chỗ này. Hãy mở lại danh sách từ đầu.
fault-out-of-range = Số phải từ { $min } đến { $max }.
fault-too-many-choices = Chỉ được chọn nhiều nhất { $max } mục. Hãy bỏ bớt.
fault-none-with-others = Đã chọn “không có mục nào” thì không chọn thêm mục khác. Hãy giữ một bên.
fault-missing-with-others = “{ $code }” nghĩa là không có câu trả lời, nên không chọn thêm mục khác. Hãy giữ một bên.
fault-two-choices = Câu này chỉ được chọn một mục. Hãy bỏ bớt.
fault-hidden-question = Câu này không hỏi, vì câu trả lời trước đó đã bỏ qua nó. Hãy bỏ câu trả lời này.
fault-given-twice = Mục này ghi hai lần. Hãy giữ một.
fault-field-repeated = “{ $word }” đã có ở một dòng khác. Mỗi dòng cần một mã riêng.
fault-key-differs = “{ $word }” đã được nhập trước đây với nội dung khác. Hãy xem lại dòng này, hoặc dùng mã khác.
fault-bad-json = JSON viết sai ở dòng { $line }, cột { $column }. Hãy sửa chỗ đó.
fault-bad-encoding = Nội dung không phải bảng mã UTF-8. Hãy lưu lại ở UTF-8.
fault-contact-needed = Cần số điện thoại hoặc địa chỉ thư điện tử. Nếu không muốn để lại, hãy chọn gửi ẩn danh.
fault-name-needed = Cần họ và tên. Nếu không muốn nêu tên, hãy chọn gửi ẩn danh.
fault-bad-key = Khoá một lần không đúng. Dùng từ 1 đến { $max } ký tự thường.
fault-before-received = Ngày trả lời trước ngày tiếp nhận. Hãy xem lại hai ngày.
fault-empty-body = Yêu cầu không có nội dung. Hãy gửi một đối tượng JSON.
fault-in-the-future = Thời điểm này chưa đến. Hãy xem lại.
fault-meeting-and-other-source = Dòng này ghi một buổi gặp gỡ nhưng nguồn khác. Bỏ một trong hai, hoặc ghi nguồn là meeting.
fault-no-unit-yet = Cơ quan chưa có đơn vị nào để tiếp nhận. Hãy báo cho người quản trị.
fault-not-at-this-level = Ông/bà đã chọn mức danh tính “{ $level }” nên không gửi kèm thông tin này. Bỏ thông tin này, hoặc chọn mức khác.
fault-password-too-long = Mật khẩu dài quá { $max } byte. Hãy rút ngắn.
fault-password-too-short = Mật khẩu cần ít nhất { $min } ký tự.
fault-password-set-before = Tài khoản này đã có mật khẩu. Để cấp thêm vai trò, đừng nhập mật khẩu.
fault-truncated = Yêu cầu bị ngắt giữa chừng. Hãy gửi lại.
fault-line-break = Chỉ được viết một dòng. Bỏ dấu xuống dòng.
fault-invisible-character = Ký tự thứ { $at } không nhìn thấy được. Hãy gõ lại thay vì dán.
fault-damaged-character = Ký tự thứ { $at } bị hỏng khi gửi. Hãy gõ lại.
fault-too-many-marks = Ký tự thứ { $at } có quá nhiều dấu. Hãy gõ lại.
fault-bad-code = Mã chỉ gồm chữ không dấu, chữ số, và các dấu - . _ ở giữa.
fault-not-after = Phải sau { $other }.
fault-more-than = Không được lớn hơn { $other }.
fault-mismatch = Không khớp với { $other }.
fault-without-answered-at = Có nội dung trả lời nhưng thiếu answered_at. Ghi thời điểm trả lời, hoặc bỏ trống cột này.
fault-unit-same-id = Hai đơn vị có cùng một số.
fault-unit-timeless = Đơn vị kết thúc trước khi bắt đầu.
fault-unit-unknown-level = Không có cấp này. Dùng một cấp đã cấu hình.
fault-unit-unknown-parent = Không tìm thấy đơn vị cấp trên.
fault-unit-parent-not-standing = Có ngày đơn vị tồn tại mà đơn vị cấp trên không tồn tại.
fault-unit-parent-not-above = Cấp của đơn vị không thấp hơn cấp của đơn vị cấp trên.
fault-unit-no-tier = Cơ quan chuyên môn phải thuộc một cấp chính quyền.
fault-unit-cycle = Đơn vị nằm trên chính nó.
fault-unit-same-code = Hai đơn vị có cùng mã trong cùng thời gian.
fault-no-outcome = Trả lời phải có kết quả: fixed, will_do, explained, not_accepted hoặc noted.
fault-stray-promise = Chỉ kết quả will_do mới có ngày hẹn.
fault-internal = Không tính được thời hạn. Hãy báo cho người quản trị.

## Tình trạng của một phản ánh, kiến nghị (sổ cái hồ sơ, mục 3.3)

stage-received = Đã tiếp nhận
stage-assigned = Đã giao xử lý
stage-processing = Đang xử lý
stage-waiting_citizen = Chờ bổ sung thông tin
stage-waiting_other = Chờ cơ quan phối hợp
stage-drafted = Đang chờ duyệt trả lời
stage-answered = Đã trả lời
stage-closed = Đã kết thúc
stage-excluded = Không tính

class-answered = Đã trả lời
class-in_progress = Đang giải quyết
class-excluded = Không tính

exclusion-spam = Tin rác
exclusion-double_submit = Gửi trùng (một người gửi hai lần)
exclusion-withdrawn = Người gửi đã rút
exclusion-out_of_scope = Không thuộc phạm vi
exclusion-sent_outside = Đã chuyển cơ quan ngoài hệ thống

outcome-fixed = Giải quyết xong
outcome-will_do = Tiếp thu, sẽ giải quyết
outcome-explained = Giải trình, cung cấp thông tin
outcome-not_accepted = Không tiếp thu, đã nêu lý do
outcome-noted = Chưa đủ cơ sở, tiếp tục tập hợp

## Loại nội dung (Nghị định 20/2008/NĐ-CP, Điều 5, và ý kiến tại buổi họp)

kind-conduct = Chậm trễ, gây phiền hà hoặc làm sai quy định
kind-unfit = Quy định không phù hợp với thực tế
kind-inconsistent = Quy định không đồng bộ, không thống nhất
kind-unlawful = Quy định không hợp pháp
kind-against_treaty = Quy định trái với điều ước quốc tế
kind-other_regulation = Vấn đề khác về quy định hành chính
kind-proposed_solution = Đề xuất phương án xử lý
kind-initiative = Sáng kiến ban hành mới quy định hành chính
kind-opinion = Ý kiến nêu tại buổi họp
kind-question = Câu hỏi nêu tại buổi họp

kind-group-conduct = Hành vi hành chính
kind-group-regulation = Quy định hành chính
kind-group-meeting = Ý kiến tại buổi họp

source-meeting = Nêu tại buổi họp
source-web = Gửi trực tuyến
source-paper = Phiếu giấy
source-letter = Thư, đơn gửi đến
source-phone = Điện thoại
source-email = Thư điện tử
source-import = Nhập từ sổ cũ
source-open311 = Qua ứng dụng Open311

identity-none = Ẩn danh
identity-contact_only = Chỉ để lại cách liên lạc
identity-confidential = Có tên, giữ kín
identity-open = Có tên, được công khai

## Đơn vị, cách chia nhóm, vai trò, buổi họp

level-province = Cấp tỉnh
level-district = Cấp huyện (đến ngày 30/6/2025)
level-commune = Cấp xã
level-office = Cơ quan, phòng ban

grouping-all = Tất cả
grouping-unit = Đơn vị
grouping-level = Cấp
grouping-field = Lĩnh vực
grouping-kind = Loại nội dung
grouping-source = Nguồn
grouping-meeting = Buổi họp
grouping-month = Tháng
grouping-mode = Cách thu phiếu

without-field = Chưa phân loại
without-kind = Chưa phân loại
without-meeting = Không qua buổi họp
without-unit = Chưa rõ đơn vị

mode-paper = Phiếu giấy
mode-phone = Điện thoại riêng, tại buổi họp
mode-web = Trực tuyến

survey-not-a-sample = Người trả lời không phải là mẫu ngẫu nhiên. Khoảng tin cậy chỉ cho biết dao động do ngẫu nhiên.

role-leader = Lãnh đạo
role-officer = Cán bộ xử lý
role-organizer = Cán bộ tổ chức buổi họp
role-auditor = Người kiểm tra
role-admin = Người quản trị

meeting-leader_meets_people = Buổi gặp gỡ Nhân dân của lãnh đạo Ủy ban nhân dân
meeting-dialogue_conference = Hội nghị trao đổi, đối thoại với Nhân dân
meeting-procedure_qna = Buổi gặp gỡ và giải đáp thủ tục hành chính
meeting-voter_contact = Tiếp xúc cử tri
meeting-residents_conference = Hội nghị định kỳ của cộng đồng dân cư
meeting-residents_meeting = Họp cộng đồng dân cư
meeting-citizen_reception = Tiếp công dân
meeting-complaint_dialogue = Đối thoại giải quyết khiếu nại
meeting-consultation = Lấy ý kiến Nhân dân

## Thư

letter-received-subject = Đã tiếp nhận phản ánh, kiến nghị { $reference }
letter-received-text =
    Kính gửi ông/bà,

    { $office } đã tiếp nhận phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }
    Hạn trả lời: { $due_on }

    Ông/bà xem tình trạng xử lý tại:
    { $link }

    Hãy dùng mã tra cứu đã nhận khi gửi. Thư này không ghi mã tra cứu, để người khác mở thư cũng không xem được hồ sơ.

    Thư được gửi tự động. Ông/bà không cần trả lời thư này.

    { $office }
letter-answered-subject = Phản ánh, kiến nghị { $reference } đã có trả lời
letter-answered-text =
    Kính gửi ông/bà,

    { $office } đã trả lời phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }

    Ông/bà xem câu trả lời tại:
    { $link }

    Hãy dùng mã tra cứu đã nhận khi gửi. Nếu thấy trả lời chưa thỏa đáng, ông/bà có thể đề nghị xem xét lại trong 30 ngày.

    Thư được gửi tự động. Ông/bà không cần trả lời thư này.

    { $office }

## Days

day-long = { $weekday }, { $day }
weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật
