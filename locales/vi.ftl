# Mọi lời người dân và cán bộ đọc được, bằng tiếng Việt. Bản tiếng Anh: en.ftl.
# Hai tệp có cùng khóa và cùng biến; một phép thử canh việc đó.
# Xưng hô: ông/bà. Câu ngắn. Không viết tắt. Thông báo lỗi nói cần làm gì tiếp theo.

## Khung trang

product = Hồi Âm
page-title = { $page } – Hồi Âm
page-title-wrong = Lỗi: { $page }
skip-to-content = Chuyển đến nội dung chính
language-navigation = Ngôn ngữ
language-vi = Tiếng Việt
language-en = English
text-size-larger = Chữ to hơn
text-size-usual = Cỡ chữ bình thường
duties-account = Tài khoản
duties-navigation = Việc của cán bộ
sign-out = Đăng xuất
demo-banner = Dữ liệu minh họa.
demo-banner-detail = Tên đơn vị, số liệu và nội dung trên trang này không có thật.
footer-about = Hồi Âm ghi nhận phản ánh, kiến nghị và phiếu khảo sát của người dân, rồi theo dõi đến khi có trả lời.
footer-navigation = Các trang khác
footer-surveys = Phiếu khảo sát
footer-meetings = Buổi họp
footer-results = Kết quả trả lời
footer-sign-in = Cán bộ đăng nhập
footer-api = Giao diện cho phần mềm (OpenAPI)

## Các phần của trang

part-error = Lỗi
part-error-summary =
    { $count ->
        [1] Có một chỗ cần sửa
       *[other] Có { $shown } chỗ cần sửa
    }
part-warning = Lưu ý
part-important = Cần biết
part-done = Đã xong
part-back = Quay lại
part-back-navigation = Quay lại trang trước
part-breadcrumbs = Vị trí của trang
part-day = Ngày
part-month = Tháng
part-year = Năm
part-count = Ghi được nhiều nhất { $max } ký tự
part-count-left = Còn %{"{"}count{"}"} ký tự
part-count-none = Đã đủ số ký tự
part-count-over = Thừa %{"{"}count{"}"} ký tự

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
figure-overdue = Đang giải quyết, quá hạn

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

## Trang chủ: ông/bà muốn làm gì

home-heading = Ông/bà muốn làm gì?
home-send = Gửi phản ánh, kiến nghị
home-send-hint = Không cần tài khoản. Có thể không ghi tên.
home-track = Tra cứu bằng mã
home-track-hint = Xem đã giải quyết đến đâu. Cần mã tra cứu nhận được khi gửi.
home-figures-more = Xem đủ các con số và cách tính
home-results = Xem kết quả theo từng đơn vị, từng lĩnh vực
home-meetings-heading = Buổi họp sắp tới
home-meetings-empty = Chưa có lịch buổi họp nào sắp tới.
home-meetings-all = Xem tất cả buổi họp
home-other-heading = Cách gửi khác
home-other-meeting = Nói tại buổi họp với người dân. Cán bộ ghi lại từng ý kiến, mỗi ý kiến có một số hiệu.
home-other-paper = Viết ra giấy và nộp tại trụ sở { $office }.
home-surveys-heading = Phiếu khảo sát đang mở
home-surveys-empty = Hiện không có phiếu khảo sát nào đang mở.

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
criterion-within = Đơn vị giải quyết, kể cả đơn vị trực thuộc
criterion-level = Cấp
criterion-field = Lĩnh vực
criterion-kind = Loại
criterion-source = Nguồn
criterion-meeting = Buổi họp
criterion-month = Tháng
criterion-answered = Trả lời lần đầu trong tháng
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
problem-other-site = Biểu mẫu này được gửi từ một trang khác
problem-other-site-next = Để an toàn, hệ thống chỉ nhận biểu mẫu từ trang của mình. Chưa có gì được ghi. Hãy mở lại trang từ trang chủ rồi gửi lại.
problem-not-found = Không tìm thấy
problem-not-found-next = Nếu ông/bà gõ địa chỉ hoặc mã, hãy xem lại từng chữ, từng số. Nếu ông/bà bấm vào một liên kết, liên kết đó có thể đã cũ.
problem-method-not-allowed = Địa chỉ này không nhận cách gửi đó
problem-method-not-allowed-next = Hãy dùng một trong các phương thức nêu trong phần đầu “Allow” của câu trả lời, hoặc quay về trang chủ.
problem-not-acceptable = Không có nội dung ở định dạng được yêu cầu
problem-not-acceptable-next = Hãy yêu cầu định dạng khác, ví dụ application/json hoặc text/html.
problem-timeout = Yêu cầu mất quá nhiều thời gian
problem-timeout-next = Hãy thử lại sau ít phút. Nếu ông/bà vừa gửi biểu mẫu, hãy quay lại trang đó và gửi lại: hệ thống không ghi hai lần. Phần mềm: gửi lại với cùng một khóa.
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

fault-missing = { $field ->
    [text] Chưa ghi nội dung. Hãy viết vài dòng.
    [name] Chưa ghi họ và tên.
    [email] Chưa ghi địa chỉ thư điện tử.
    [password] Chưa gõ mật khẩu.
    [password_again] Chưa gõ lại mật khẩu.
    [reason] Chưa ghi lý do.
    [note] Chưa ghi nội dung ghi chú.
    [question] Chưa ghi câu hỏi.
    [body] Chưa ghi tên cơ quan được hỏi.
    [answer] Chưa ghi câu trả lời.
    [after] Chưa ghi nội dung sau khi che.
    [why] Chưa ghi đã che gì và vì sao.
    [copy] Chưa ghi bản để công bố.
    [with] Chưa ghi số của hồ sơ kia.
    [receipt] Chưa nhập mã.
    [code] Chưa ghi mã.
    [place] Chưa ghi địa điểm.
    [name_vi] Chưa ghi tên tiếng Việt.
    [name_en] Chưa ghi tên tiếng Anh.
    [label] Chưa đặt tên cho mã truy cập.
    [said_on] Chưa ghi ngày nêu ý kiến.
    [held_on] Chưa ghi ngày họp.
    [valid_from] Chưa ghi ngày bắt đầu.
    [valid_to] Chưa ghi ngày kết thúc.
    [current] Chưa gõ mật khẩu đang dùng.
    [grounds] Chưa chọn lý do không tính.
    [unit] Chưa chọn đơn vị.
    [kind] Chưa chọn loại.
    [level] Chưa chọn cấp.
   *[other] Chưa có mục này. Hãy bổ sung.
}
fault-empty = { $field ->
    [report] Chưa ghi tên báo cáo.
    [printed] Chưa ghi số đã in.
    [text] Chưa ghi nội dung. Hãy viết vài dòng.
    [name] Chưa ghi họ và tên.
    [email] Chưa ghi địa chỉ thư điện tử.
    [password] Chưa gõ mật khẩu.
    [password_again] Chưa gõ lại mật khẩu.
    [reason] Chưa ghi lý do.
    [note] Chưa ghi nội dung ghi chú.
    [question] Chưa ghi câu hỏi.
    [body] Chưa ghi tên cơ quan được hỏi.
    [answer] Chưa ghi câu trả lời.
    [after] Chưa ghi nội dung sau khi che.
    [why] Chưa ghi đã che gì và vì sao.
    [copy] Chưa ghi bản để công bố.
    [with] Chưa ghi số của hồ sơ kia.
    [receipt] Chưa nhập mã.
    [code] Chưa ghi mã.
    [place] Chưa ghi địa điểm.
    [name_vi] Chưa ghi tên tiếng Việt.
    [name_en] Chưa ghi tên tiếng Anh.
    [label] Chưa đặt tên cho mã truy cập.
   *[other] Mục này còn trống. Hãy ghi nội dung.
}
fault-too-long = Nội dung dài quá { $max } ký tự, thừa { $over } ký tự. Hãy viết ngắn lại.
fault-control-character = Nội dung có ký tự điều khiển không nhìn thấy được. Hãy gõ lại thay vì dán.
fault-bidi-character = Nội dung có ký tự đổi chiều chữ không nhìn thấy được. Hãy gõ lại thay vì dán.
fault-wrong-type = Kiểu giá trị không đúng. Cần: { $expected }.
fault-unknown-word = Không có giá trị “{ $word }”. Các giá trị dùng được: { $known }.
fault-unknown-receipt = Không tìm thấy mã này. Hãy xem lại từng số, hoặc hỏi tại trụ sở.
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
fault-bad-day = Ngày chưa đúng. Hãy viết ngày/tháng/năm, ví dụ 31/12/2019.
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
fault-choose-one = { $field ->
    [identity] Chưa chọn mức nêu danh tính.
    [role] Chưa chọn vai trò.
    [satisfaction] Chưa chọn mức hài lòng.
   *[other] Hãy chọn một mục.
}
fault-contact-needed = Cần số điện thoại hoặc địa chỉ thư điện tử. Nếu không muốn để lại, hãy chọn gửi ẩn danh.
fault-name-needed = Cần họ và tên. Nếu không muốn nêu tên, hãy chọn gửi ẩn danh.
fault-bad-key = Khóa một lần không đúng. Dùng từ 1 đến { $max } chữ không dấu, chữ số.
fault-before-received = Ngày trả lời trước ngày tiếp nhận. Hãy xem lại hai ngày.
fault-empty-body = Yêu cầu không có nội dung. Hãy gửi một đối tượng JSON.
fault-in-the-future = Thời điểm này chưa đến. Hãy xem lại.
fault-meeting-and-other-source = Dòng này ghi một buổi gặp gỡ nhưng nguồn khác. Bỏ một trong hai, hoặc ghi nguồn là meeting.
fault-no-unit-yet = Cơ quan chưa có đơn vị nào để tiếp nhận. Hãy báo cho người quản trị.
fault-not-at-this-level = Ông/bà đã chọn mức danh tính “{ $level }” nên không gửi kèm thông tin này. Bỏ thông tin này, hoặc chọn mức khác.
fault-not-agreed-to-contact = Hãy đánh dấu đồng ý, hoặc xóa số điện thoại và thư điện tử.
fault-not-agreed-to-name = Hãy đánh dấu đồng ý, hoặc quay lại và chọn “Cho biết, nhưng giữ kín”.
fault-password-too-long = Mật khẩu dài quá { $max } byte. Hãy rút ngắn.
fault-password-too-short = Mật khẩu cần ít nhất { $min } ký tự.
fault-password-set-before = Tài khoản này đã có mật khẩu. Để cấp thêm vai trò, đừng nhập mật khẩu.
fault-password-common = Nhiều người dùng mật khẩu này nên dễ bị đoán. Hãy chọn mật khẩu khác.
fault-password-yours = Mật khẩu không được là tên hoặc địa chỉ thư điện tử của mình. Hãy chọn mật khẩu khác.
fault-passwords-differ = Hai lần gõ mật khẩu khác nhau. Hãy gõ lại cả hai.
fault-sign-in-wrong = Địa chỉ thư điện tử hoặc mật khẩu chưa đúng. Hãy gõ lại.
fault-sign-in-wait = Đã thử nhiều lần không đúng. Hãy đợi { $minutes } phút rồi thử lại.
fault-password-not-yours = Mật khẩu đang dùng chưa đúng. Hãy gõ lại.
fault-too-many-tokens = Đã có { $max } mã truy cập. Hãy thu hồi bớt trước khi tạo mã mới.
fault-person-known = Địa chỉ này đã có tài khoản. Hãy mở tài khoản đó rồi giao thêm vai trò.
fault-not-your-unit = Không có quyền giao vai trò ở đơn vị này. Hãy chọn đơn vị khác.
fault-last-admin = Đây là người quản trị cuối cùng của cơ quan. Hãy giao vai trò này cho người khác trước.
fault-unit-has-cases = Đơn vị còn { $n } hồ sơ đang giải quyết. Hãy chuyển các hồ sơ đó trước.
fault-truncated = Yêu cầu bị ngắt giữa chừng. Hãy gửi lại.
fault-line-break = Chỉ được viết một dòng. Bỏ dấu xuống dòng.
fault-invisible-character = Ký tự thứ { $at } không nhìn thấy được. Hãy gõ lại thay vì dán.
fault-damaged-character = Ký tự thứ { $at } bị hỏng khi gửi. Hãy gõ lại.
fault-too-many-marks = Ký tự thứ { $at } có quá nhiều dấu. Hãy gõ lại.
fault-bad-code = Mã chỉ gồm chữ không dấu, chữ số, và các dấu - . _ ở giữa.
fault-not-after = Phải sau { $other }. Hãy xem lại hai mục.
fault-more-than = Không được lớn hơn { $other }. Hãy xem lại hai mục.
fault-mismatch = Không khớp với { $other }. Hãy xem lại hai mục.
fault-without-answered-at = Có nội dung trả lời nhưng thiếu answered_at. Ghi thời điểm trả lời, hoặc bỏ trống cột này.
fault-unit-same-id = Hai đơn vị có cùng một số. Hãy dùng một số khác.
fault-unit-timeless = Đơn vị kết thúc trước khi bắt đầu. Hãy sửa ngày đầu hoặc ngày cuối.
fault-unit-unknown-level = Không có cấp này. Dùng một cấp đã cấu hình.
fault-unit-unknown-parent = Không tìm thấy đơn vị cấp trên. Hãy chọn đơn vị cấp trên khác.
fault-unit-parent-not-standing = Có ngày đơn vị tồn tại mà đơn vị cấp trên không tồn tại. Hãy sửa ngày đầu hoặc ngày cuối.
fault-unit-parent-not-above = Cấp của đơn vị không thấp hơn cấp của đơn vị cấp trên. Hãy chọn đơn vị cấp trên khác.
fault-unit-no-tier = Cơ quan chuyên môn phải thuộc một cấp chính quyền. Hãy chọn đơn vị cấp trên khác.
fault-unit-cycle = Đơn vị nằm trên chính nó. Hãy chọn đơn vị cấp trên khác.
fault-unit-same-code = Hai đơn vị có cùng mã trong cùng thời gian. Hãy dùng một mã khác.
fault-no-outcome = Trả lời phải có kết quả: fixed, will_do, explained, not_accepted hoặc noted.
fault-stray-promise = Chỉ kết quả will_do mới có ngày hẹn.
fault-unknown-case = Không có hồ sơ nào mang số này trong phạm vi của ông/bà. Hãy xem lại từng chữ, từng số.
fault-same-case = Đây là chính hồ sơ đang mở. Hãy nhập số của hồ sơ kia.
fault-unknown-handler = Người này không xử lý được hồ sơ của đơn vị. Hãy chọn một cán bộ trong danh sách.
fault-no-deadline-rule = Chưa có quy tắc tính hạn nào áp dụng cho hồ sơ này. Hãy báo người quản trị.
fault-meeting-changed = Người khác vừa sửa buổi họp này. Những chỗ khác nhau nêu bên dưới. Hãy xem lại, rồi ghi lại nếu vẫn đúng.
fault-meeting-code-taken = Mã này đã dùng cho buổi họp khác. Hãy chọn mã khác.
fault-counted-too-early = Buổi họp chưa diễn ra nên chưa có số này. Hãy bỏ trống, hoặc xem lại ngày họp.
fault-not-chosen = { $field ->
    [row] Chưa chọn dòng.
    [measure] Chưa chọn chỉ tiêu.
    [source] Chưa chọn ý kiến đến bằng cách nào.
    [meeting] Chưa chọn buổi họp.
    [unit] Chưa chọn đơn vị.
    [field] Chưa chọn lĩnh vực.
    [kind] Chưa chọn loại.
    [identity] Chưa chọn mức nêu danh tính.
    [outcome] Chưa chọn kết quả.
    [leader] Chưa chọn lãnh đạo đã trả lời.
    [handler] Chưa chọn người xử lý.
    [role] Chưa chọn vai trò.
    [grounds] Chưa chọn lý do không tính.
   *[other] Chưa chọn mục này. Hãy chọn một mục.
}
fault-bad-line = Mục này chỉ nhận một dòng, tối đa 200 ký tự. Hãy rút gọn.
fault-promise-needed = Đã hẹn giải quyết thì phải có ngày. Hãy ghi ngày hẹn.
fault-promised-before = Ngày hẹn đã qua. Hãy ghi một ngày từ hôm nay trở đi.
fault-not-at-meeting = Chỉ ý kiến nêu tại buổi họp mới ghi là đã trả lời tại chỗ. Hãy bỏ dấu chọn hoặc chọn nguồn là buổi họp.
fault-unknown-leader = Người này không phải lãnh đạo của đơn vị giải quyết hoặc của cấp trên. Hãy chọn lại.
fault-internal = Không tính được thời hạn. Hãy báo cho người quản trị.
fault-not-a-day = Ngày này không có trong lịch. Hãy ghi đủ ngày, tháng, năm, ví dụ 21 11 2026.
fault-not-a-whole-number = Đây không phải là một số. Hãy ghi bằng chữ số, ví dụ 1500 hoặc 1.500.
fault-not-a-figure = Đây không phải là con số. Ghi như đã in, ví dụ 1.060 hoặc 90,52 %.
fault-printed-otherwise = Báo cáo mang tên này đã được ghi cho kỳ khác. Hãy ghi tên kèm kỳ báo cáo.
fault-meeting-to-come = Buổi họp này chưa diễn ra. Hãy chọn buổi họp đã họp.
fault-no-such-form = Không thấy phiếu nào có mã này. Hãy xem lại từng số. Phiếu không gửi trong bảy ngày thì bị xóa.

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
mode-phone = Tự điền trên điện thoại, tại buổi họp
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

## Đăng nhập và tài khoản

way-home = Việc của tôi
way-cases = Phản ánh, kiến nghị
way-meetings = Buổi họp
way-resolution = Báo cáo giải quyết
way-surveys = Báo cáo khảo sát
way-people = Người dùng
way-units = Đơn vị
sign-in-title = Đăng nhập dành cho cán bộ
sign-in-wanted = Trang này dành cho cán bộ. Hãy đăng nhập để xem tiếp.
sign-in-signed-out = Đã đăng xuất.
sign-in-ended = Phiên đăng nhập đã hết hạn nên biểu mẫu vừa rồi chưa được ghi. Nội dung đã nhập vẫn còn. Hãy đăng nhập lại, rồi bấm nút để gửi biểu mẫu.
sign-in-email = Thư điện tử
sign-in-password = Mật khẩu
sign-in-button = Đăng nhập
sign-in-trouble = Nếu không đăng nhập được
sign-in-trouble-next = Nếu quên mật khẩu, hãy nhờ người quản trị của đơn vị tạo liên kết mới. Liên kết đó cho đặt lại mật khẩu một lần.
sent-again-title = Đã đăng nhập lại. Biểu mẫu chưa được gửi
sent-again-title-before = Biểu mẫu này thuộc lần đăng nhập trước và chưa được gửi
sent-again-lead = Nội dung đã nhập vẫn còn nguyên. Chưa có gì được ghi. Bấm nút dưới đây để gửi.
sent-again-button = Gửi biểu mẫu đã nhập
sent-again-not = Không gửi, về việc của tôi
set-password-title = Đặt mật khẩu
set-password-lead = Mật khẩu này dùng để đăng nhập bằng địa chỉ { $email }.
set-password-password = Mật khẩu mới
set-password-rules = Ít nhất 12 ký tự. Nên ghép vài từ không liên quan với nhau. Không dùng mật khẩu dễ đoán, tên hoặc địa chỉ thư điện tử của mình.
set-password-again = Gõ lại mật khẩu mới
set-password-button = Đặt mật khẩu và đăng nhập
link-gone-title = Liên kết này không còn dùng được
link-gone-why = Mỗi liên kết chỉ dùng được một lần, trong ba ngày.
link-gone-next = Nếu đã đặt mật khẩu, hãy đăng nhập. Nếu chưa, hãy nhờ người quản trị của đơn vị tạo liên kết mới.
account-title = Tài khoản của tôi
account-name = Họ và tên
account-email = Thư điện tử
account-roles = Vai trò
account-no-roles = Chưa có vai trò nào.
account-sessions = Các nơi đang đăng nhập
account-begun = Đăng nhập lúc
account-seen = Hoạt động gần nhất
account-act = Thao tác
account-this = Phiên này
account-end = Kết thúc
account-end-others = Kết thúc mọi phiên khác
account-password = Đổi mật khẩu
account-password-lead = Sau khi đổi, mọi phiên đăng nhập khác đều kết thúc.
account-current = Mật khẩu đang dùng
account-change = Đổi mật khẩu
account-tokens = Mã truy cập cho phần mềm
account-tokens-lead = Phần mềm dùng mã truy cập để đọc dữ liệu thay cho tài khoản này, với đúng quyền của tài khoản. Hãy thu hồi mã không dùng nữa.
account-tokens-held = Mã truy cập còn hiệu lực
account-token-name = Tên mã
account-token-hint = Ví dụ: máy in báo cáo tháng. Tên giúp nhận ra mã khi cần thu hồi.
account-make-token = Tạo mã truy cập
account-made = Tạo lúc
account-used = Dùng gần nhất
account-never = Chưa dùng
account-revoke = Thu hồi
account-done-password = Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.
account-done-session = Đã kết thúc phiên đăng nhập đó.
account-done-sessions = Đã kết thúc mọi phiên đăng nhập khác.
account-done-token = Đã thu hồi mã truy cập.
account-done-token-before = Mã truy cập này đã được tạo và chỉ hiện một lần. Nếu chưa ghi lại, hãy thu hồi rồi tạo mã khác.
token-made-title = Đã tạo mã truy cập
token-made-once = Mã chỉ hiện một lần trên trang này. Hãy ghi lại ngay.
token-made-how = Phần mềm gửi mã trong phần đầu của mỗi yêu cầu:
token-made-back = Về tài khoản của tôi
first-account-title = Tạo tài khoản đầu tiên
first-account-lead = Tài khoản này là người quản trị: lập các tài khoản khác và quản lý đơn vị.
first-account-you = Người quản trị
first-account-unit = Đơn vị đầu tiên
first-account-unit-lead = Đây là đơn vị cao nhất của cơ quan. Các đơn vị khác được thêm sau.
first-account-button = Tạo tài khoản và đăng nhập

# (hết mục: Đăng nhập và tài khoản)

## Người và đơn vị
people-title = Người dùng
people-lead = Các tài khoản cán bộ mà người quản trị này phụ trách, xếp theo tên.
people-add = Thêm người
people-accounts = Tài khoản
person-title = Tài khoản của một người
person-standing = Tình trạng
person-open = Đang dùng
person-invited = Chưa đặt mật khẩu
person-closed = Đã đóng
person-new-title = Thêm người
person-new-lead = Hệ thống tạo một liên kết để người đó tự đặt mật khẩu. Liên kết dùng một lần, trong ba ngày.
person-new-button = Thêm người và tạo liên kết
person-name = Họ và tên
person-email-hint = Người đó đăng nhập bằng địa chỉ này.
person-role = Vai trò
person-role-leader = Duyệt trả lời, xác nhận không tính, mở lại hồ sơ.
person-role-officer = Phân loại, xử lý, soạn trả lời.
person-role-organizer = Tổ chức buổi họp, ghi ý kiến, nhập phiếu.
person-role-auditor = Xem mọi thứ trừ danh tính người gửi.
person-role-admin = Quản lý tài khoản và đơn vị. Không xem hồ sơ.
person-unit = Đơn vị
person-unit-hint = Vai trò có hiệu lực ở đơn vị này và mọi đơn vị bên dưới.
person-letter = Gửi liên kết qua thư
person-letter-yes = Gửi thư có liên kết đến người đó
person-letter-language = Ngôn ngữ của thư
person-take = Bỏ vai trò
person-give-heading = Giao thêm vai trò
person-give-button = Giao vai trò
person-link-heading = Liên kết đặt mật khẩu
person-link-lead = Dùng khi người đó quên mật khẩu hoặc liên kết trước đã hết hạn. Liên kết cũ không dùng được nữa. Khi mật khẩu mới được đặt, mọi phiên đăng nhập kết thúc.
person-link-button = Tạo liên kết mới
person-close-heading = Đóng tài khoản
person-close-lead = Người đó bị đăng xuất ngay và không đăng nhập được nữa. Những việc đã làm vẫn được giữ. Có thể mở lại.
person-close-button = Đóng tài khoản
person-open-heading = Mở lại tài khoản
person-open-button = Mở lại tài khoản
person-not-all = Người này còn vai trò ở đơn vị khác, nên chỉ người quản trị cấp trên mới đóng được tài khoản hoặc tạo liên kết.
person-done-given = Đã giao vai trò.
person-done-taken = Đã bỏ vai trò.
person-done-closed = Đã đóng tài khoản.
person-done-opened = Đã mở lại tài khoản.
person-done-link-before = Liên kết này đã được tạo và chỉ hiện một lần. Nếu chưa ghi lại, hãy tạo liên kết khác.
link-made = Liên kết đặt mật khẩu
link-made-title = Liên kết đặt mật khẩu của { $name }
link-made-once = Liên kết chỉ hiện một lần trên trang này. Chỉ đưa cho đúng người đó.
link-made-until = Liên kết dùng được một lần, đến { $until }.
link-made-posted = Thư có liên kết này cũng đang được gửi đến người đó.
link-made-back = Về tài khoản của người đó
units-title = Đơn vị
units-lead = Cây đơn vị theo ngày hiệu lực. Đơn vị đã kết thúc vẫn được giữ để xem lại số liệu cũ.
units-add = Thêm đơn vị
units-tree = Cây đơn vị
units-standing = Đang hoạt động
unit-code = Mã đơn vị
unit-code-hint = Mã hành chính chính thức, hoặc mã của cơ quan. Giữ cả số 0 ở đầu.
unit-level = Cấp
unit-from = Ngày đầu tiên
unit-from-hint = Ngày đơn vị bắt đầu hoạt động, ví dụ 1 7 2025. Số liệu cũ hơn ngày này không ghi được cho đơn vị.
unit-until = Ngày cuối cùng
unit-name-vi = Tên tiếng Việt
unit-name-en = Tên tiếng Anh
unit-name-en-hint = Nếu bỏ trống, trang tiếng Anh dùng tên tiếng Việt.
unit-parent = Đơn vị cấp trên
unit-no-parent = Không có đơn vị cấp trên
unit-new-title = Thêm đơn vị
unit-new-button = Thêm đơn vị
unit-rename-heading = Sửa tên
unit-rename-lead = Dùng khi tên viết sai. Tên mới hiện cả ở số liệu cũ. Khi đơn vị đổi tên theo quyết định, hãy cho đơn vị này kết thúc rồi thêm đơn vị mới.
unit-rename-button = Lưu tên
unit-end-heading = Chấm dứt hoạt động của đơn vị
unit-end-lead = Đơn vị không còn nhận việc sau ngày cuối cùng. Hồ sơ đang giải quyết và đơn vị bên dưới phải được chuyển đi trước.
unit-end-day = Ngày hoạt động cuối cùng
unit-end-hint = Ví dụ 30 6 2027
unit-end-button = Chấm dứt hoạt động của đơn vị
unit-done-added = Đã thêm đơn vị.
unit-done-renamed = Đã sửa tên.
unit-done-ended = Đã ghi ngày kết thúc.

# (hết mục: Người và đơn vị)

## Gửi phản ánh, kiến nghị

send-part = Gửi phản ánh, kiến nghị: phần { $part } trên { $parts }
send-continue = Tiếp tục
send-change = Sửa
send-nothing = Không ghi
send-forget = Xóa nội dung đang viết
send-kept-here = Nội dung đang viết được giữ 7 ngày, chỉ mở được trên máy này. Nếu dùng chung máy, hãy xóa khi không gửi nữa.

send-text = Ông/bà muốn phản ánh việc gì?
send-text-hint = Viết rõ việc gì, ở đâu, từ bao giờ, và ông/bà mong cơ quan làm gì. Mỗi lần gửi một việc. Tên và số điện thoại sẽ hỏi ở phần sau.
send-meeting = Ý kiến này gửi cho buổi họp { $day }, tại { $place }. Đơn vị tổ chức: { $unit }.
send-meeting-unknown = Không tìm thấy buổi họp mang mã này. Ông/bà vẫn gửi được, không cần chọn buổi họp.
send-lost = Nội dung ông/bà viết trước đó không còn. Bản đang viết chỉ được giữ 7 ngày. Hãy viết lại ở ô dưới đây.

send-place = Việc này thuộc về đâu?
send-place-lead = Không rõ cũng không sao. Cán bộ sẽ chuyển đến đúng nơi.
send-at-meeting = Đây có phải là ý kiến cho buổi họp này không?
send-at-meeting-yes = Phải
send-at-meeting-no = Không phải
send-meeting-told = { $day }, tại { $place }. Đơn vị tổ chức: { $unit }.
send-unit = Đơn vị
send-unit-unknown = Tôi không rõ đơn vị nào
send-field = Lĩnh vực
send-field-unknown = Tôi không rõ lĩnh vực nào

send-identity = Ông/bà có muốn cho biết mình là ai không?
send-identity-hint = Cách nào cũng được giải quyết như nhau.
send-level-confidential = Cho biết, nhưng giữ kín
send-follows-confidential = Tên và cách liên hệ không công khai. Chỉ cán bộ, lãnh đạo có trách nhiệm được mở xem.
send-level-open = Cho biết, có thể nêu tên
send-follows-open = Tên ông/bà có thể được nêu khi cơ quan công bố câu trả lời. Số điện thoại, thư điện tử, địa chỉ không công khai.
send-level-contact_only = Không cho biết tên, chỉ để lại cách liên hệ
send-follows-contact_only = Cơ quan hỏi lại được qua điện thoại hoặc thư điện tử, không biết tên ông/bà.
send-level-none = Ẩn danh
send-follows-none = Cơ quan không biết ông/bà là ai và không gọi lại được. Câu trả lời chỉ xem được bằng mã tra cứu.
send-keep-receipt = Gửi xong, ông/bà nhận một mã tra cứu. Mất mã này thì không ai tìm lại được, kể cả cán bộ.
send-for-whom = Gửi cho ai
send-for-another = Tôi gửi giúp người khác
send-for-another-hint = Phần sau hãy ghi tên và cách liên hệ của người đó, khi người đó đồng ý.
send-limits = Chúng tôi không lưu địa chỉ mạng (IP) của máy ông/bà. Nhà mạng vẫn có thể biết máy này đã mở trang này.

send-who = Tên và cách liên hệ
send-reach = Cách liên hệ
send-who-lead = Mục nào không muốn ghi thì để trống.
send-who-other = Ghi về người mà ông/bà gửi giúp. Mục nào không muốn ghi thì để trống.
send-one-contact = Ghi một trong hai là đủ.
send-name = Họ và tên
send-name-optional = Họ và tên (không bắt buộc)
send-address = Địa chỉ (không bắt buộc)
send-row-address = Địa chỉ
send-address-hint = Thôn, tổ dân phố và xã là đủ.
send-phone = Số điện thoại
send-phone-optional = Số điện thoại (không bắt buộc)
send-phone-hint = Ví dụ: 0912 345 678
send-email = Thư điện tử
send-email-optional = Thư điện tử (không bắt buộc)
send-email-hint = Ví dụ: ten@example.vn. Có thư báo khi cơ quan hỏi lại hoặc trả lời.
send-consent-contact = Dùng số điện thoại, thư điện tử
send-consent-contact-yes = Tôi đồng ý để cơ quan dùng số điện thoại, thư điện tử này để hỏi lại và trả lời về việc này. Không dùng vào việc khác.
send-consent-name = Nêu tên
send-consent-name-yes = Tôi đồng ý để cơ quan nêu họ và tên này khi công bố câu trả lời.
send-notice = Những thông tin này được dùng thế nào
send-notice-who = Cơ quan giữ thông tin: { $office }.
send-notice-what-for = Dùng để giải quyết việc ông/bà gửi, hỏi lại và trả lời. Không bán, không chuyển cho nơi khác để quảng cáo.
send-notice-who-sees = Chỉ cán bộ, lãnh đạo có trách nhiệm với việc này được mở xem.
send-notice-law = Giải quyết việc này là nhiệm vụ theo luật: không đánh dấu đồng ý thì việc vẫn được giải quyết, chỉ không giữ số điện thoại, thư điện tử.
send-notice-rights = Ông/bà có quyền xem, sửa, xin xóa thông tin của mình và rút lại sự đồng ý, tại { $office }.

send-check = Xem lại trước khi gửi
send-row-text = Nội dung
send-row-meeting = Buổi họp
send-row-identity = Cho biết mình là ai
send-changed = Nội dung đã được sửa ở một cửa sổ khác. Chưa gửi gì cả. Hãy xem lại lần nữa rồi bấm gửi.
send-send = Gửi phản ánh, kiến nghị

# (hết mục: Gửi phản ánh, kiến nghị)

## Giấy hẹn và tra cứu

sent-title = Đã gửi xong
sent-receipt = Mã tra cứu, chỉ ông/bà biết:
sent-reference = Số hiệu công khai của phản ánh, kiến nghị này: { $reference }.
sent-keep = Hãy giữ mã tra cứu. Mất mã thì không tra cứu trên mạng được nữa; cơ quan vẫn trả lời qua cách liên hệ ông/bà đã ghi.
sent-keep-only = Hãy giữ mã tra cứu. Ông/bà không để lại cách liên hệ, nên mất mã thì không ai tìm lại được, kể cả cán bộ.
sent-how-to-keep = Chụp ảnh màn hình này, in ra, hoặc chép mã ra giấy.
sent-qr = Tra cứu bằng điện thoại
sent-qr-lead = Quét hình này để mở trang tra cứu. Hình có sẵn mã của ông/bà: đừng đưa cho người khác quét.
sent-qr-label = Mã QR dẫn đến trang tra cứu, có sẵn mã tra cứu
sent-by-hand = Không quét được thì mở { $address } và gõ mã tra cứu.
sent-next = Việc tiếp theo
sent-next-sorted = Cán bộ đọc, rồi giao cho người giải quyết.
sent-next-answer = Cơ quan trả lời chậm nhất { $day }. Cần thêm thời gian hoặc cần hỏi lại, trang tra cứu sẽ ghi rõ.
sent-next-answer-undated = Cơ quan chưa ấn định được ngày trả lời. Ngày trả lời sẽ hiện ở trang tra cứu.
sent-next-email = Có thư điện tử báo khi cơ quan hỏi lại hoặc trả lời.
sent-next-back = Nhận câu trả lời rồi, ông/bà có thể đánh giá, hoặc đề nghị xem xét lại.
sent-ask = Cần hỏi thêm
sent-ask-where = Đến trụ sở { $office } và mang theo số hiệu. Không đọc mã tra cứu cho ai.
sent-look = Xem tình trạng bây giờ
sent-kept-here = Giấy hẹn hiện ở đây đến hết ngày mai, chỉ trên máy này. Nếu dùng chung máy, hãy xóa sau khi đã ghi lại mã.
sent-forget = Xóa mã này khỏi máy này

gone-draft = Không còn nội dung đang viết
gone-draft-why = Nội dung đã gửi, đã xóa, hoặc đã quá 7 ngày. Cũng có thể trình duyệt này không nhận cookie: hãy cho phép cookie của trang này rồi viết lại.
gone-begin = Viết phản ánh, kiến nghị
gone-receipt = Giấy hẹn không còn ở đây
gone-receipt-why = Giấy hẹn chỉ hiện trên máy đã gửi, đến hết ngày hôm sau. Nếu đã ghi lại mã tra cứu, ông/bà vẫn xem được tình trạng.
gone-track = Tra cứu bằng mã

track-title = Tra cứu bằng mã
track-receipt = Mã tra cứu
track-receipt-hint = 18 chữ số, ghi ở trang nhận được khi gửi. Có hay không có dấu cách đều được.
track-look = Xem tình trạng
track-half-an-hour = Trang của ông/bà tự đóng sau 30 phút. Dùng chung máy thì bấm “Đóng trang này” khi xem xong.
track-lost = Mất mã tra cứu
track-lost-why = Không ai tìm lại được mã, kể cả cán bộ. Nếu đã để lại số điện thoại hoặc thư điện tử, cơ quan vẫn trả lời qua đó. Ông/bà cũng có thể đến hỏi tại trụ sở { $office }.
track-lost-public = Có số hiệu công khai thì xem được tình trạng chung ở trang của số hiệu đó.
track-left = Đã đóng. Máy này không còn giữ mã tra cứu.
track-shut = Cần mã tra cứu để mở trang này. Trang tự đóng sau 30 phút.
track-over = Đã quá 30 phút nên trang tự đóng. Chưa gửi gì cả, và những gì ông/bà viết vẫn còn. Hãy nhập lại mã để gửi tiếp.

track-case-title = Phản ánh, kiến nghị { $reference }
track-due = Trả lời chậm nhất { $day }.
track-late = Hạn trả lời là { $day }, nay đã quá hạn. Ông/bà có quyền hỏi lại đơn vị giải quyết.
track-resting = Cơ quan cần ông/bà cho biết thêm. Thời hạn tạm dừng cho đến khi có trả lời của ông/bà.
track-undated = Cơ quan chưa ấn định được ngày trả lời.
track-sent-outside = Việc này đã được chuyển đến { $body }, theo văn bản { $letter }. Xin ông/bà liên hệ cơ quan đó.
track-excluded = Việc này không được giải quyết tiếp: { $reason }.
track-answer = Câu trả lời
track-promised = Hẹn làm xong chậm nhất vào { $day }.
track-answered-on = Đã trả lời vào { $day }.
track-answer-gone = Nội dung trả lời không có ở đây. Hãy hỏi đơn vị giải quyết.
track-words-gone = Nội dung này đã được xóa.
track-story = Diễn biến
track-since = Từ khi ông/bà mở trang
track-sent-before = Nội dung gửi lần trước đã được ghi. Nếu muốn gửi thêm nội dung vừa sửa, hãy xem lại rồi gửi.
track-not-possible = Việc này không làm được nữa. Nội dung ông/bà vừa viết vẫn còn dưới đây để sao chép.
track-stale = Việc này vừa có thay đổi, nên chưa gửi gì cả. Hãy xem thay đổi bên dưới, rồi gửi lại nếu vẫn cần. Những gì ông/bà viết vẫn còn.
track-not-yet = Chưa gửi. Hãy xem lại những gì đã viết, rồi bấm nút để gửi.
track-unsent = Nội dung chưa gửi được
track-unsent-lead = Việc này đã đi tiếp nên không còn chỗ gửi nội dung sau. Ông/bà có thể chép lại để dùng.
track-question = Cơ quan hỏi ông/bà
track-reply = Trả lời của ông/bà
track-reply-hint = Hãy trả lời trước hết { $day }. Sau ngày đó, cơ quan giải quyết tiếp với những gì đã có.
track-reply-send = Gửi trả lời
track-rate-heading = Đánh giá
track-rate = Ông/bà có hài lòng với cách giải quyết không?
track-rated = Ông/bà đã đánh giá: { $rating }. Có thể chọn lại.
track-rate-send = Gửi đánh giá
track-reopen-heading = Nếu thấy trả lời chưa thỏa đáng
track-reopen-lead = Ông/bà có thể đề nghị xem xét lại thêm { $left } lần, đến hết { $day }.
track-reopen = Đề nghị xem xét lại
track-withdraw = Rút lại phản ánh, kiến nghị này
track-about = Thông tin chung
track-own-text = Nội dung ông/bà đã gửi
track-public = Trang mà mọi người xem được
track-leave-lead = Xong việc, hoặc dùng chung máy, thì đóng trang này.
track-leave = Đóng trang này
track-done-reply = Đã gửi trả lời của ông/bà. Cơ quan giải quyết tiếp.
track-done-rate = Đã ghi đánh giá của ông/bà.
track-done-reopen = Đã gửi đề nghị xem xét lại. Ngày trả lời mới ghi ở trang này.
track-done-withdraw = Đã rút lại. Cơ quan không giải quyết nữa.

withdraw-title = Rút lại { $reference }?
withdraw-lead = Rút lại thì cơ quan không giải quyết và không trả lời việc này nữa. Việc vẫn còn trong sổ, ghi là người gửi đã rút.
withdraw-warning = Rút rồi thì không lấy lại được. Muốn nêu lại, ông/bà gửi một phản ánh mới.
withdraw-yes = Rút lại
withdraw-no = Không rút, quay lại

reopen-title = Vì sao cần xem xét lại?
reopen-hint = Ghi rõ điều gì chưa được trả lời, hoặc chưa làm đúng như đã hẹn.
reopen-send = Gửi đề nghị

public-answer-unpublished = Nội dung trả lời chưa được công bố. Người gửi xem được bằng mã tra cứu.
public-what = Trang này không có nội dung và tên của người gửi.
public-track = Người gửi: xem đầy đủ bằng mã tra cứu

# (hết mục: Giấy hẹn và tra cứu)

## Phiếu khảo sát trên mạng

surveys-title = Phiếu khảo sát
surveys-purpose = Câu trả lời của ông/bà giúp chính quyền biết việc nào làm được, việc nào cần làm tốt hơn. Kết quả chung được công bố, không kèm tên ai.
surveys-open-to = Ai cũng trả lời được, không cần tài khoản, không cần cho biết tên.
surveys-empty = Hiện chưa có phiếu khảo sát nào.
surveys-empty-next = Ông/bà có thể gửi phản ánh, kiến nghị bất cứ lúc nào từ trang đầu.
survey-length = Có { $questions } câu hỏi, mất khoảng { $minutes } phút.
survey-home = Về trang đầu

survey-gathering = Phiếu này thuộc buổi họp tại { $place }, { $day }.
survey-voluntary = Trả lời hay không là tùy ông/bà. Câu nào không muốn trả lời thì để trống.
survey-anonymous = Phiếu không ghi tên, không ghi địa chỉ máy, chỉ ghi ngày gửi. Không ai biết phiếu nào là của ông/bà.
survey-no-answer-needed = Phiếu này không phải để gửi phản ánh. Việc cần được trả lời thì gửi phản ánh riêng.
survey-themes = Phiếu hỏi về những gì?
survey-theme-demographics = Đôi điều về ông/bà
survey-theme-closing = Câu hỏi cuối
survey-begin-parts = Bắt đầu, từng phần một
survey-begin-whole = Trả lời cả phiếu trên một trang

survey-resume-heading = Làm tiếp phiếu đang dở
survey-resume-code = Mã làm tiếp
survey-resume-hint = Mười tám chữ số. Có thể gõ liền hoặc gõ cách.
survey-resume = Làm tiếp

survey-underway = Ông/bà đang làm dở phiếu này trên máy này.
survey-answered = Đã trả lời { $answered } trên { $shown } câu.
survey-go-on = Làm tiếp
survey-go-whole = Xem cả phiếu trên một trang
survey-go-check = Xem lại và gửi
survey-give-up-heading = Không làm phiếu này nữa
survey-give-up-hint = Mọi câu trả lời chưa gửi sẽ bị xóa và không lấy lại được.
survey-give-up = Xoá phiếu đang làm dở

survey-notice-lost = Không thấy phiếu nào đang làm dở trên máy này. Hãy bắt đầu phiếu mới, hoặc gõ mã làm tiếp ở dưới.
survey-notice-begun = Phiếu trước không còn được giữ. Những câu vừa trả lời đã được giữ trong một phiếu mới; xin xem lại các câu trước đó.
survey-notice-no-cookies = Trình duyệt này không nhận cookie nên không giữ được câu trả lời. Hãy cho phép cookie của trang này, hoặc dùng máy khác.
survey-notice-unknown-meeting = Không có buổi họp nào mang mã trong địa chỉ này. Ông/bà vẫn trả lời được; phiếu sẽ không gắn với buổi họp nào.
survey-notice-left = Máy này không còn giữ phiếu của ông/bà. Muốn làm tiếp, hãy gõ mã làm tiếp.

survey-progress = Phần { $number } trên { $of }
survey-question = Câu { $number }
survey-fault-at = Câu { $number }: { $sentence }
survey-skip = Bỏ qua câu này
survey-skip-hint = Câu nào không muốn trả lời, ông/bà cứ bỏ qua.
survey-opened = Theo câu trả lời vừa rồi, có thêm câu hỏi:
survey-hint-several = Có thể chọn nhiều ý.
survey-hint-at-most = Đánh dấu nhiều nhất { $max } ý.
survey-hint-range = Một số từ { $min } đến { $max }.
survey-hint-number = Ghi bằng chữ số, ví dụ 1500 hoặc 1.500.
survey-hint-text = Đừng ghi tên, số điện thoại hay địa chỉ của ai.
survey-hint-day = Ví dụ: 21 11 2026.
survey-instead = Không ghi số ở câu { $number } thì chọn:
survey-continue = Lưu và tiếp tục
survey-back-to-check = Lưu và xem lại
survey-later = Lưu để làm tiếp sau

survey-later-title = Để làm tiếp sau
survey-later-code = Mã làm tiếp của ông/bà:
survey-later-keep = Chụp ảnh màn hình này hoặc ghi lại mã.
survey-later-how = Cách làm tiếp
survey-later-open = Mở trang { $address } trên bất cứ máy nào.
survey-later-type = Gõ mã vào ô “Mã làm tiếp” rồi bấm “Làm tiếp”.
survey-later-until = Phiếu chưa gửi được giữ đến hết { $day }. Sau đó phiếu bị xóa.
survey-later-secret = Ai có mã này cũng xem và sửa được phiếu chưa gửi. Đừng đưa mã cho người khác.
survey-later-go-on = Làm tiếp bây giờ
survey-leave = Thôi giữ phiếu trên máy này
survey-leave-hint = Nếu đây là máy dùng chung, hãy ghi mã rồi bấm “Thôi giữ phiếu trên máy này”. Máy sẽ không còn giữ phiếu của ông/bà.

survey-check-title = Xem lại câu trả lời
survey-check-changed = Câu trả lời đã khác so với lần xem lại trước. Hãy xem lại rồi gửi.
survey-check-newer = Phiếu này đã có bản mới hơn. Phiếu của ông/bà vẫn được nhận theo bản đang trả lời.
survey-change = Sửa
survey-unanswered = Chưa trả lời
survey-send-heading = Gửi phiếu
survey-send-consent = Gửi rồi thì không sửa được nữa, vì không ai biết phiếu nào là của ông/bà.
survey-send = Gửi câu trả lời
survey-nothing-answered = Phiếu chưa có câu trả lời nào. Hãy trả lời ít nhất một câu rồi gửi.

survey-sent-title = Đã gửi xong
survey-sent-receipt = Mã nhận phiếu
survey-sent-survey = Đã nhận câu trả lời cho “{ $survey }”. Cảm ơn ông/bà.
survey-sent-use-heading = Mã này để làm gì
survey-sent-proof = Mã chứng tỏ phiếu đã được ghi vào sổ.
survey-sent-anonymous = Mã không mở lại được câu trả lời và không cho biết ông/bà là ai. Mất mã cũng không sao.
survey-sent-keep = Muốn giữ thì chụp ảnh màn hình này hoặc in ra. Mã chỉ hiện ở đây đến hết ngày mai.
survey-sent-next-heading = Việc tiếp theo
survey-sent-results = Câu trả lời được cộng chung với mọi phiếu khác. Kết quả chung được công bố.
survey-sent-case = Phiếu khảo sát không được trả lời riêng từng người. Nếu có việc cần được trả lời, hãy gửi phản ánh, kiến nghị.
survey-sent-new-case = Gửi phản ánh, kiến nghị
survey-sent-others = Xem các phiếu khảo sát
survey-sent-start = Mở phiếu khảo sát này
survey-sent-nothing-title = Không còn mã để xem ở đây
survey-sent-nothing = Mã nhận phiếu chỉ hiện trên máy đã gửi, đến hết ngày sau khi gửi. Phiếu đã gửi vẫn được giữ.

# (hết mục: Phiếu khảo sát trên mạng)

## Buổi họp

met-day = Ngày họp
met-what = Loại buổi họp
met-place = Nơi họp
met-unit = Đơn vị tổ chức
met-chair = Chủ trì
met-chair-optional = Chủ trì (không bắt buộc)
met-chaired-by = Chủ trì: { $chair }
met-code = Mã buổi họp
met-not-recorded = Không ghi lại
met-meeting = Buổi họp
met-dash = Dấu “–” nghĩa là không ghi lại.
met-choose-kind = Chọn loại buổi họp
met-coming = Sắp họp
met-held = Đã họp
met-attended = Số người dự
met-speakers = Số người phát biểu
met-handed-out = Số phiếu phát ra
met-returned = Số phiếu thu về
met-raised = Ý kiến đã ghi nhận
met-flag-returned-equals-attended = Số phiếu thu về bằng đúng số người dự. Điều này hiếm khi xảy ra. Nên xem lại hai con số.
met-flag-more-handed-out = Số phiếu phát ra nhiều hơn số người dự. Nên xem lại hai con số.
met-flag-too-many-usable = Số phiếu đã nhập nhiều hơn số phiếu thu về. Cần xem lại.
meetings-title = Buổi họp
meetings-what = Lãnh đạo gặp gỡ, đối thoại và trả lời người dân tại các buổi họp này.
meetings-coming = Sắp họp
meetings-none-coming = Chưa có lịch họp mới. Lịch được đăng ở đây ngay khi có.
meetings-none = Chưa có buổi họp nào được ghi lại.
meetings-staff-none = Chưa có buổi họp nào trong phạm vi của tài khoản này.
meetings-year = Năm { $year }
meetings-years = Xem theo năm
met-people-and-forms = Người dự và phiếu khảo sát
met-opinions = Ý kiến tại buổi họp
met-opinions-what = Mỗi ý kiến là một phản ánh, được theo dõi đến khi có trả lời. Bấm vào số để xem danh sách.
met-no-opinions = Chưa có ý kiến nào từ buổi họp này được ghi nhận.
met-have-your-say = Gửi ý kiến
met-say-there = Ông/bà có thể nêu ý kiến tại buổi họp, hoặc gửi trước trên trang này.
met-say-after = Nếu ông/bà đã nêu ý kiến mà chưa thấy trong danh sách, hoặc muốn nói thêm, hãy gửi tại đây.
met-open-door = Gửi ý kiến hoặc trả lời phiếu khảo sát
door-title = Ông/bà muốn làm gì?
door-survey = Trả lời phiếu khảo sát
door-survey-what = Không hỏi tên, không hỏi địa chỉ.
door-survey-open = Trả lời phiếu
door-opinion = Gửi ý kiến
door-opinion-what = Ý kiến được ghi cùng buổi họp này. Ông/bà nhận mã tra cứu để xem trả lời.
door-opinion-open = Viết ý kiến
door-meeting = Xem thông tin về buổi họp này
door-none-title = Không có buổi họp mang mã này
door-none-what = Nếu ông/bà gõ mã, hãy xem lại từng chữ, từng số trên áp phích. Nếu quét mã QR, hãy quét lại. Ông/bà vẫn gửi được ý kiến mà không cần mã.
door-none-opinion = Gửi phản ánh, kiến nghị
door-none-meetings = Xem các buổi họp
met-plan = Lên lịch buổi họp
met-planned = Đã ghi buổi họp.
met-change = Sửa thông tin
met-changed = Đã ghi thay đổi.
met-change-title = Sửa buổi họp { $code }
met-save = Ghi lại
met-poster = Áp phích có mã QR
met-enter-opinion = Ghi ý kiến
met-forms = Phiếu khảo sát, từng bước
met-step = Bước
met-count = Số lượng
met-gap = Chênh với bước trước
met-gap-without-form = Người dự không có phiếu: { $count }
met-gap-not-returned = Phiếu chưa thu về: { $count }
met-gap-not-entered = Phiếu chưa nhập: { $count }
met-usable = Số phiếu đã nhập
met-opinions-entered = Số ý kiến đã ghi
met-opinions-split = Thêm do tách ý kiến có hai việc
met-cases = Số phản ánh
met-on-the-spot = Trả lời ngay tại buổi họp
met-equation = Đối soát: { $received } = { $answered } đã trả lời + { $in_progress } đang giải quyết + { $excluded } không tính.
met-code-hint = Chữ không dấu và chữ số, ví dụ HN2026-01. Mã được in trên áp phích nên sau này không đổi được.
met-day-hint = Ví dụ: 21 11 2026
met-counts = Số liệu tại buổi họp
met-counts-hint = Bỏ trống số nào không ghi lại. Bỏ trống không có nghĩa là 0.
met-field = Mục
met-in-the-books = Người khác đã ghi
met-typed = Đang gõ ở đây
met-changed-meanwhile = Những chỗ khác nhau
met-choose-unit = Chọn đơn vị
poster-title = Áp phích { $code }
poster-print = Hãy in trang này bằng lệnh In của trình duyệt. Phần này không in ra.
poster-call = Dùng điện thoại gửi ý kiến đến chính quyền
poster-qr = Mã QR dẫn đến trang của buổi họp này
poster-type = Hoặc gõ địa chỉ:
poster-survey = Trả lời phiếu khảo sát: không hỏi tên.
poster-opinion = Gửi ý kiến: nhận mã tra cứu để xem trả lời.
poster-free = Không cần cài đặt ứng dụng, không cần tài khoản. Cần giúp thì hỏi cán bộ tại bàn đón tiếp.

# (hết mục: Buổi họp)

## Màn hình đầu của cán bộ, hàng đợi

queue-title = Hồ sơ
queue-heading =
    { $count ->
       *[other] Có { $shown } hồ sơ
    }
queue-part =
    { $count ->
       *[other] Trang này có { $shown } hồ sơ trong số đó.
    }
queue-caption = Danh sách hồ sơ
queue-nothing-chosen = Đang xem mọi hồ sơ mà tài khoản này được xem.
queue-remove = Bỏ
queue-empty = Không có hồ sơ nào khớp với bộ lọc.
queue-empty-next = Hãy bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.
queue-open-all = Xem mọi hồ sơ đang giải quyết
queue-next = Xem các dòng tiếp theo
queue-words = Nội dung
queue-unit = Đơn vị
queue-due = Hạn trả lời
queue-handler = Người xử lý
queue-awaiting = Chờ tôi quyết
queue-erased = Nội dung đã được xóa
queue-no-due = Chưa có hạn
queue-nobody = Chưa giao
queue-search = Tìm hồ sơ
queue-search-hint = Gõ vài từ trong nội dung hoặc câu trả lời, có dấu hay không dấu đều được. Hoặc gõ số hiệu, ít nhất là phần đầu.
queue-search-button = Tìm
queue-more = Lọc theo tình trạng, hạn, đơn vị, lĩnh vực
queue-any = Tất cả
queue-below = Các đơn vị cấp dưới
queue-below-yes = Tính cả đơn vị cấp dưới
queue-below-no = Chỉ đơn vị đã chọn
queue-unit-below = { $unit } và các đơn vị cấp dưới
queue-unit-alone = { $unit }, không tính đơn vị cấp dưới
queue-meeting = Mã buổi họp
queue-meeting-hint = Gõ “none” để xem hồ sơ không qua buổi họp.
queue-sort = Sắp xếp
queue-sort-due = Hạn gần nhất trước
queue-sort-newest = Mới tiếp nhận trước
queue-stage-any = Mọi tình trạng
queue-stage-settled = Đã trả lời, kể cả đã kết thúc
queue-due-soon = Sắp đến hạn
queue-rating = Đánh giá của người gửi
queue-rating-given = Đã đánh giá
queue-rating-satisfied = Hài lòng, rất hài lòng
queue-handler-me = Tôi
queue-handler-nobody = Chưa giao cho ai

awaiting-approval = Dự thảo trả lời chờ duyệt
awaiting-exclusion = Đề nghị không tính, chờ người thứ hai xác nhận
awaiting-transfer = Hồ sơ đơn vị khác chuyển đến
awaiting-decision = Chờ quyết định đơn vị giải quyết

left-overdue =
    { $count ->
       *[other] quá hạn { $shown } ngày làm việc
    }
left-just-overdue = vừa quá hạn
left-today = hạn hôm nay
left-working =
    { $count ->
       *[other] còn { $shown } ngày làm việc
    }
left-day-off = hạn vào ngày nghỉ sắp tới

urgency-overdue = Quá hạn
urgency-today = Hôm nay
urgency-this_week = Tuần này
urgency-later = Sau đó

next-assign = Phân loại và giao xử lý
next-begin = Nhận việc, bắt đầu xử lý
next-draft = Soạn trả lời
next-wait-citizen = Xem người gửi đã bổ sung chưa
next-wait-other = Hỏi lại cơ quan phối hợp
next-wait-approval = Xem dự thảo đang chờ duyệt
next-read = Xem hồ sơ

staff-home-title = Việc của tôi
staff-home-no-role = Tài khoản này chưa có vai trò nào. Hãy nhờ người quản trị của đơn vị giao vai trò.
staff-heading-counted = { $heading } ({ $shown })
staff-see-all =
    { $count ->
       *[other] Xem cả { $shown } hồ sơ
    }
staff-next = Việc tiếp theo
staff-reason = Lý do được đề nghị
staff-decide-heading = Cần tôi quyết
staff-decide-empty = Không có việc nào đang chờ quyết định.
staff-work-heading = Hồ sơ tôi đang xử lý
staff-work-empty = Không còn hồ sơ nào đang chờ.
staff-work-count =
    { $count ->
       *[other] Đang xử lý { $shown } hồ sơ, hạn gần nhất trước.
    }
staff-fresh-heading = Hồ sơ mới, chưa giao cho ai
staff-fresh-empty = Mọi hồ sơ đang giải quyết đã có người xử lý.
staff-fresh-count =
    { $count ->
       *[other] Có { $shown } hồ sơ cần giao.
    }
staff-fresh-caption = Hồ sơ cần giao, hạn gần nhất trước
staff-units-heading = { $unit } và các đơn vị trực thuộc
staff-units-of = Hồ sơ tiếp nhận từ ngày { $since }, tính đến { $as_of }.
staff-units-empty = Chưa có hồ sơ nào.
staff-units-caption = Số lượng và tỷ lệ theo đơn vị, xếp theo tên
staff-units-own = { $unit } (không tính đơn vị trực thuộc)
staff-units-reconciled = Các tổng đã được đối soát lúc { $as_of }.
staff-units-identities = Xem từng đẳng thức đối soát
staff-share = { $percent } của{"\u00A0"}{ $base }
staff-satisfied = Hài lòng
staff-meetings-heading = Buổi họp
staff-meetings-next = Buổi họp sắp tới
staff-meetings-last = Buổi họp đã tổ chức, mới nhất trước
staff-meetings-none-next = Chưa có buổi họp nào sắp tới.
staff-meetings-none-last = Chưa có buổi họp nào đã tổ chức.
staff-meetings-all = Xem mọi buổi họp
staff-meeting-code = Mã
staff-meeting-day = Ngày
staff-meeting-place = Địa điểm
staff-meeting-opinions = Ý kiến đã ghi
staff-meeting-returned = Phiếu thu về
staff-meeting-entered = Phiếu đã nhập
staff-meeting-reckoned = Đối chiếu
staff-meeting-even = Khớp
staff-meeting-uneven = Chưa khớp
staff-meeting-unknown = Chưa đủ số
staff-meeting-enter = Ghi ý kiến
staff-meeting-not-yet = Chưa đến ngày họp
staff-not-counted = Chưa đếm
staff-keeping-heading = Quản trị
staff-people = Tài khoản
staff-units = Đơn vị
staff-mail-server = Máy chủ thư
staff-mail-server-set = Đã cài đặt
staff-mail-server-none = Chưa cài đặt
staff-mail-folder = Chưa cài đặt máy chủ thư. Thư không đến tay người nhận, chỉ được ghi vào thư mục DATA/mail trên máy chủ.
staff-mail-waiting = Thư chờ gửi
staff-mail-given-up = Thư không gửi được
staff-mail-given-up-next = Những thư này đã gửi nhiều lần không được. Hãy xem nhật ký của máy chủ và cài đặt máy chủ thư.
staff-audit-heading = Kiểm tra
staff-audit-resolution = Báo cáo kết quả giải quyết
staff-audit-surveys = Báo cáo khảo sát
staff-audit-meetings = Buổi họp và đối chiếu số liệu
staff-audit-cases = Danh sách hồ sơ

# (hết mục: Màn hình đầu của cán bộ, hàng đợi)

## Một hồ sơ và các việc làm với nó

refused-stale = Hồ sơ đã có thay đổi sau khi trang này được mở. Hãy xem phần thay đổi rồi làm lại.
refused-backwards = Thời điểm ghi sớm hơn việc gần nhất của hồ sơ. Hãy xem lại ngày, giờ.
refused-not-yet = Thời điểm ghi còn ở phía trước. Hãy xem lại ngày, giờ.
refused-wrong-party = Vai trò này không làm được việc đó với hồ sơ. Hãy chuyển cho người có trách nhiệm.
refused-admin-never-acts = Người quản trị hệ thống không xử lý hồ sơ. Hãy chuyển cho cán bộ hoặc lãnh đạo của đơn vị.
refused-same-party = Việc này cần hai người khác nhau. Hãy để người thứ hai xác nhận.
refused-approval-needed = Ở đơn vị này, trả lời phải được lãnh đạo duyệt. Hãy gửi dự thảo để duyệt.
refused-not-received = Hồ sơ đã qua bước phân loại. Hãy dùng “Giao người khác”.
refused-not-assigned = Hồ sơ chưa được giao cho ai. Hãy giao xử lý trước.
refused-already-there = Hồ sơ đang ở đúng bước này rồi.
refused-not-asked = Hồ sơ không chờ người gửi bổ sung thông tin.
refused-not-drafted = Hồ sơ chưa có dự thảo trả lời. Hãy soạn dự thảo trước.
refused-not-answered = Hồ sơ chưa được trả lời. Hãy trả lời trước.
refused-already-answered = Hồ sơ đã được trả lời. Muốn làm tiếp thì mở lại hồ sơ trước.
refused-already-closed = Hồ sơ đã kết thúc rồi.
refused-out-of-count = Hồ sơ đã đưa ra khỏi số được tính. Muốn làm tiếp thì khôi phục hồ sơ trước.
refused-not-excluded = Hồ sơ vẫn đang trong số được tính, không cần khôi phục.
refused-blank-label = Còn thiếu một mục bắt buộc. Hãy điền mục đó.
refused-bad-label = Mục này chỉ nhận một dòng, tối đa 200 ký tự. Hãy rút gọn.
refused-unchanged = Nội dung mới giống nội dung đang có nên không có gì để ghi.
refused-no-outcome = Trả lời phải có kết quả giải quyết. Hãy chọn một kết quả.
refused-no-promised-date = Đã hẹn giải quyết thì phải có ngày. Hãy ghi ngày hẹn.
refused-stray-promise = Chỉ kết quả “Tiếp thu, sẽ giải quyết” mới có ngày hẹn. Hãy bỏ ngày hẹn hoặc đổi kết quả.
refused-no-promise = Câu trả lời này không có lời hẹn nào.
refused-not-at-meeting = Chỉ ý kiến nêu tại buổi họp mới ghi là đã trả lời tại chỗ.
refused-rest-spent = Hồ sơ đã dừng tính hạn đủ mười ngày làm việc. Không hỏi thêm người gửi được nữa. Hãy trả lời với những gì đã có.
refused-rest-not-over = Chưa hết thời gian chờ người gửi bổ sung. Hãy đợi hết thời gian chờ.
refused-too-early-to-close = Chưa đủ ba mươi ngày kể từ khi trả lời. Hãy kết thúc sau ngày đó.
refused-reopened-too-often = Hồ sơ đã được người gửi mở lại hai lần. Ông/bà có thể gửi một phản ánh mới, hoặc liên hệ đơn vị giải quyết.
refused-reopen-too-late = Đã quá ba mươi ngày kể từ khi có trả lời. Ông/bà có thể gửi một phản ánh mới.
refused-same-unit = Hồ sơ đang ở chính đơn vị này. Hãy chọn đơn vị khác.
refused-nothing-to-bounce = Không có đơn vị nào chuyển hồ sơ này đến, nên không có nơi để trả lại.
refused-bounce-too-late = Đã quá hai ngày làm việc để trả lại. Hãy xử lý hoặc chuyển cho đơn vị đúng.
refused-ancestor-needed = Hai đơn vị không có cấp trên chung trong hệ thống. Hãy xử lý hoặc chuyển cho đơn vị đúng.
refused-decision-pending = Hồ sơ đang chờ cấp trên chung quyết định đơn vị giải quyết. Hãy đợi quyết định.
refused-nothing-to-decide = Không có tranh chấp nào về đơn vị giải quyết hồ sơ này.
refused-owner-decided = Cấp trên chung đã quyết định đơn vị giải quyết. Không chuyển tiếp được nữa. Hãy xử lý hồ sơ này.
refused-already-proposed = Đã có một đề nghị không tính hồ sơ này. Hãy xác nhận hoặc bỏ đề nghị đó trước.
refused-no-proposal = Không có đề nghị nào đang chờ xác nhận.
refused-master-needed = Không tìm thấy hồ sơ được giữ lại. Hãy bỏ đề nghị này và làm lại.
refused-wrong-master = Đó không phải hồ sơ được giữ lại.
refused-master-is-itself = Một hồ sơ không thể trùng với chính nó. Hãy nhập số của hồ sơ kia.
refused-master-excluded = Hồ sơ định giữ lại cũng đã ra khỏi số được tính. Phải còn ít nhất một hồ sơ được tính.
refused-master-counts = Hồ sơ được giữ lại vẫn đang được tính, nên hồ sơ này chưa khôi phục theo nó.
refused-not-quarantined = Bộ lọc không giữ hồ sơ này.
refused-already-grouped = Hồ sơ đã ở trong một nhóm. Hãy tách khỏi nhóm đó trước.
refused-not-grouped = Hồ sơ không ở trong nhóm nào.
refused-child-is-itself = Nội dung thứ hai phải có số hồ sơ riêng.
refused-spam-is-not-public = Nội dung không phải phản ánh thì không công khai.
refused-not-published = Hồ sơ chưa công khai phần nào.
refused-nothing-to-erase = Hồ sơ không còn giữ thông tin nào về người gửi.

satisfaction-very_dissatisfied = Rất không hài lòng
satisfaction-dissatisfied = Không hài lòng
satisfaction-neutral = Bình thường
satisfaction-satisfied = Hài lòng
satisfaction-very_satisfied = Rất hài lòng

deed-assign = Giao xử lý
deed-begin = Bắt đầu xử lý
deed-draft = Soạn trả lời và gửi duyệt
deed-approve = Duyệt và trả lời
deed-send-back = Trả dự thảo để sửa
deed-confirm-exclusion = Xác nhận không tính
deed-drop-exclusion = Bỏ đề nghị không tính
deed-exclude-flagged = Xác nhận là nội dung rác
deed-release = Bỏ đánh dấu của bộ lọc
deed-decide-owner = Quyết định đơn vị giải quyết
deed-bounce = Trả lại đơn vị đã chuyển
deed-keep-promise = Ghi đã làm xong việc đã hẹn
deed-ask-citizen = Hỏi thêm người gửi
deed-ask-other = Hỏi cơ quan phối hợp
deed-note = Ghi chú
deed-reassign = Giao người khác
deed-put-back = Đưa về bước phân loại
deed-transfer = Chuyển đơn vị khác
deed-reclassify = Sửa lĩnh vực, loại
deed-group = Gộp với hồ sơ cùng nội dung
deed-ungroup = Tách khỏi nhóm
deed-split = Tách thành hai hồ sơ
deed-propose-exclusion = Đề nghị không tính
deed-restore = Khôi phục hồ sơ
deed-reopen = Mở lại hồ sơ
deed-redact = Che thông tin trong nội dung
deed-publish = Công khai trả lời
deed-unpublish = Rút bản công khai
deed-correct-unit = Sửa đơn vị ghi nhầm
deed-erase-identity = Xóa thông tin người gửi

before-assign = Chọn cán bộ xử lý. Hạn trả lời được tính theo quy tắc đang áp dụng và ghi vào sổ.
before-begin = Hồ sơ chuyển sang “Đang xử lý”. Nếu đang chờ người gửi hoặc cơ quan khác, việc chờ kết thúc.
before-draft = Người gửi chưa thấy dự thảo. Lãnh đạo duyệt thì trả lời mới được gửi.
before-approve = Sau bước này người gửi thấy câu trả lời và được báo qua thư, nếu có để lại thư điện tử.
before-send-back = Nêu rõ cần sửa gì. Hồ sơ trở lại “Đang xử lý”.
before-confirm-exclusion = Hồ sơ ra khỏi số được tính và vẫn in thành dòng riêng trong báo cáo. Người xác nhận phải khác người đề nghị.
before-drop-exclusion = Hồ sơ tiếp tục được tính và xử lý như trước.
before-exclude-flagged = Bộ lọc đã đánh dấu hồ sơ này. Xác nhận thì hồ sơ ra khỏi số được tính.
before-release = Dùng khi bộ lọc nhầm. Hồ sơ được xử lý như mọi hồ sơ khác.
before-decide-owner = Hai đơn vị đều cho là không thuộc mình. Quyết định này là cuối cùng: đơn vị được giao không chuyển tiếp được.
before-bounce = Chỉ trả lại được một lần. Nếu lại bị chuyển đến, cấp trên chung sẽ quyết định.
before-keep-promise = Kết quả đổi thành “Giải quyết xong”. Số hồ sơ đã trả lời không đổi.
before-ask-citizen = Hạn dừng trong lúc chờ, tối đa mười ngày làm việc cho cả hồ sơ. Hết thời gian đó hồ sơ tự trở lại.
before-ask-other = Hạn vẫn tính trong lúc chờ cơ quan khác.
before-note = Ghi chú chỉ cán bộ đọc được. Tình trạng hồ sơ không đổi.
before-reassign = Chọn cán bộ khác. Hạn trả lời không đổi.
before-put-back = Hồ sơ chưa có người xử lý nữa. Hạn trả lời không đổi.
before-transfer = Đơn vị nhận có phần thời hạn còn lại, ít nhất năm ngày làm việc, và có thể trả lại trong hai ngày làm việc.
before-reclassify = Hạn được tính lại nếu quy tắc của loại mới khác.
before-group = Mỗi hồ sơ vẫn được tính riêng. Gộp để trả lời chung một lần; mỗi người gửi thấy trả lời dưới số của mình.
before-ungroup = Hồ sơ được xử lý và trả lời riêng.
before-split = Dùng khi một phản ánh có hai việc. Hồ sơ mới giữ ngày tiếp nhận và người gửi, và được tính thêm một.
before-propose-exclusion = Đây mới là đề nghị. Người thứ hai phải xác nhận; đến lúc đó hồ sơ vẫn được tính.
before-restore = Hồ sơ trở lại số được tính với ngày tiếp nhận ban đầu.
before-reopen = Hồ sơ đã trả lời trở lại “Đang xử lý”. Người gửi được báo qua thư, nếu có để lại thư điện tử.
before-redact = Sửa bản được hiển thị. Bản gốc vẫn giữ trong sổ, chỉ đối chiếu khi cần.
before-publish = Mọi người đọc được phần này. Hãy bỏ tên, số điện thoại, địa chỉ của người dân.
before-unpublish = Bản công khai không còn hiển thị. Hồ sơ và trả lời không đổi.
before-correct-unit = Chỉ dùng khi ghi nhầm đơn vị lúc nhập. Muốn giao việc cho đơn vị khác thì dùng “Chuyển đơn vị khác”.
before-erase-identity = Tên, địa chỉ, điện thoại, thư điện tử bị xóa và không lấy lại được. Hồ sơ vẫn được tính.

event-received = Tiếp nhận
event-answered_on_the_spot = Tiếp nhận và trả lời tại buổi họp
event-assigned = Giao xử lý
event-reassigned = Giao người khác
event-begun = Bắt đầu xử lý
event-annotated = Ghi chú
event-put_back = Đưa về bước phân loại
event-citizen_asked = Hỏi thêm người gửi
event-other_asked = Hỏi cơ quan phối hợp
event-citizen_replied = Người gửi bổ sung thông tin
event-rest_ended = Hết thời gian chờ người gửi
event-drafted = Soạn trả lời, gửi duyệt
event-answered = Duyệt và trả lời
event-answer_imported = Trả lời, chép từ sổ cũ
event-promise_kept = Đã làm xong việc đã hẹn
event-sent_back = Trả dự thảo để sửa
event-closed = Kết thúc
event-reopened = Mở lại
event-transferred = Chuyển đơn vị
event-bounced = Trả lại đơn vị đã chuyển
event-escalated = Đưa lên cấp trên chung
event-owner_decided = Cấp trên quyết định đơn vị giải quyết
event-exclusion_proposed = Đề nghị không tính
event-exclusion_dropped = Bỏ đề nghị không tính
event-excluded = Đưa ra khỏi số được tính
event-released = Bỏ đánh dấu của bộ lọc
event-restored = Đưa trở lại số được tính
event-grouped = Gộp nhóm
event-ungrouped = Tách khỏi nhóm
event-split = Tách thành hai hồ sơ
event-redacted = Che thông tin trong nội dung
event-published = Công khai
event-unpublished = Rút bản công khai
event-reclassified = Sửa lĩnh vực, loại
event-unit_corrected = Sửa đơn vị ghi nhầm
event-identity_erased = Xóa thông tin người gửi
event-reorganised = Sắp xếp lại đơn vị
event-deadline_recomputed = Tính lại hạn trả lời

desk-title = Hồ sơ { $reference }
desk-overdue = Quá hạn
desk-text = Nội dung người dân gửi
desk-text-erased = Nội dung đã được xóa theo yêu cầu.
desk-answer = Câu trả lời
desk-draft = Dự thảo trả lời
desk-acts = Việc có thể làm
desk-acts-none = Hiện không có việc nào thuộc quyền của tài khoản này với hồ sơ.
desk-acts-seldom = Việc ít dùng hơn
desk-facts = Thông tin hồ sơ
desk-unit = Đơn vị giải quyết
desk-field = Lĩnh vực
desk-kind = Loại nội dung
desk-source = Nguồn
desk-meeting = Buổi họp
desk-said-on = Ngày nêu ý kiến
desk-received-on = Ngày tiếp nhận
desk-due-on = Hạn trả lời
desk-handler = Người xử lý
desk-outcome = Kết quả giải quyết
desk-reason = Lý do không tính
desk-group = Nhóm cùng nội dung
desk-split-from = Tách ra từ hồ sơ
desk-identity = Mức cung cấp danh tính
desk-rating = Đánh giá của người gửi
desk-none = Chưa có
desk-sender = Người gửi
desk-read-sender = Xem người gửi (việc xem được ghi lại)
desk-history = Quá trình xử lý
desk-by-sender = Người gửi
desk-by-clock = Hệ thống, theo thời hạn
desk-by-import = Chép từ sổ cũ
desk-by-staff = { $name }, { $office }
desk-entered-later = { $when } (ghi vào sổ { $entered })
desk-done = Đã ghi: { $what }.
office-organizer = người tổ chức họp
office-officer = cán bộ xử lý
office-leader = lãnh đạo đơn vị
office-parent_leader = lãnh đạo cấp trên
office-admin = quản trị
notice-proposed = { $name } đề nghị không tính hồ sơ này: { $reason }. Cần người thứ hai xác nhận; đến lúc đó hồ sơ vẫn được tính.
notice-offered = { $unit } đã chuyển hồ sơ này đến. Nhận thì giao xử lý hoặc bắt đầu xử lý. Trả lại được đến hết { $until }.
notice-escalated = Hai đơn vị đều từ chối hồ sơ này. Lãnh đạo cần quyết định đơn vị giải quyết.
notice-asked = Đang chờ người gửi trả lời đến hết { $until }. Hạn dừng trong lúc chờ.
notice-flagged = Bộ lọc đánh dấu hồ sơ này: { $rule }. Hồ sơ vẫn được tính cho đến khi có người quyết định.
notice-unsorted = Hồ sơ chưa có lĩnh vực. Hãy sửa lĩnh vực khi phân loại.
due-why = Hạn trả lời được tính thế nào
due-rule = Quy tắc: { $amount } { $unit }. Căn cứ: { $citation }.
due-working = ngày làm việc
due-calendar = ngày
due-result = Theo quy tắc, hạn là { $day }.
due-differs = Hạn ghi trong sổ là { $day }, vì hồ sơ đã chuyển đơn vị hoặc quy tắc, lịch đã thay đổi. Xem quá trình xử lý.
due-uncovered = Chưa có lịch nghỉ lễ của năm { $years }; mới trừ thứ Bảy và Chủ nhật.
due-days = Từng ngày
due-day = Ngày
due-nature = Theo lịch
due-reading = Cách tính
nature-working = Ngày làm việc
nature-weekend = Cuối tuần
nature-worked = Làm bù: { $name }
nature-off = Nghỉ: { $name }
reading-receipt = Ngày tiếp nhận, không tính
reading-counted = Tính là ngày thứ { $n }
reading-off = Không tính
reading-paused = Không tính: chờ người gửi
reading-moved = Hạn, dời đến ngày làm việc
sender-title = Người gửi hồ sơ { $reference }
sender-unknown = Không có thông tin nào về người gửi.
sender-journaled = Lần xem này đã được ghi vào nhật ký. Chỉ dùng thông tin để giải quyết hồ sơ.
sender-speaker = Người phát biểu, theo biên bản
stale-changed = Hồ sơ đã thay đổi sau khi trang này được mở. Chưa có gì được ghi.
stale-again = Những gì đã nhập vẫn còn bên dưới. Hãy xem phần thay đổi, rồi gửi lại nếu vẫn đúng.
stale-over = Việc này không còn làm được với hồ sơ nữa. Những gì đã nhập vẫn còn bên dưới để chép lại khi cần.
field-choose = Hãy chọn
field-handler = Cán bộ xử lý
field-unit = Đơn vị
field-field = Lĩnh vực
field-kind = Loại nội dung
field-note = Ghi chú
field-note-optional = Ghi chú (có thể để trống)
field-note-hint = Chỉ cán bộ đọc được.
field-kept = Đã làm gì, ngày nào
field-kept-hint = Ví dụ: Đã lắp đèn ngày 30/11/2026.
field-question = Câu hỏi cho người gửi
field-question-hint = Hỏi ngắn, rõ cần thông tin gì. Người gửi đọc đúng những chữ này.
field-body = Cơ quan được hỏi
field-body-hint = Tên cơ quan, một dòng.
field-reason = Lý do
field-reason-hint = Nêu rõ để người đọc sau hiểu được.
field-answer = Trả lời
field-answer-hint = Viết câu ngắn. Nói rõ: đồng ý hay không, vì sao, bao giờ làm xong, ai làm.
field-outcome = Kết quả giải quyết
field-promised = Hẹn làm xong ngày nào
field-day-hint = Ví dụ 21 11 2026.
field-document = Số, ký hiệu văn bản (có thể để trống)
field-document-hint = Ví dụ 12/UBND-TN.
field-handling = Hình thức xử lý quy định
handling-amended = Tự sửa đổi hoặc bãi bỏ
handling-proposed = Kiến nghị cơ quan có thẩm quyền
handling-issued = Ban hành hoặc kiến nghị ban hành mới
field-copy-answer = Bản có thể công khai (có thể để trống)
field-copy = Bản công khai
field-copy-hint = Không ghi tên, số điện thoại, địa chỉ của người dân.
field-together = Trả lời chung cho cả nhóm
field-together-yes = Làm như vậy với cả { $n } hồ sơ khác trong nhóm, mỗi hồ sơ dưới số của mình
field-with = Số của hồ sơ cùng nội dung
field-with-hint = Ví dụ HA-26-000001-5. Hồ sơ đó giữ vai trò đầu nhóm.
field-second = Nội dung của việc thứ hai
field-second-hint = Chép phần nói về việc thứ hai. Nội dung hồ sơ này không đổi.
field-grounds = Vì sao không tính
field-legal = Căn cứ
field-legal-hint = Ví dụ: khiếu nại, tố cáo (Nghị định 20/2008/NĐ-CP, Điều 1).
field-advice = Hướng dẫn cho người gửi
field-advice-hint = Nói rõ gửi ở đâu, bằng cách nào.
field-outside = Cơ quan nhận
field-letter = Số văn bản chuyển
field-told = Ngày báo cho người gửi
field-master = Số của hồ sơ giữ lại
field-evidence = Vì sao cho là cùng một người gửi
evidence-receipt = Cùng mã tra cứu
evidence-phone = Cùng số điện thoại
evidence-form_token = Cùng một biểu mẫu, gửi hai lần
field-because = Vì sao đây không phải phản ánh
field-after = Nội dung sau khi che
field-after-hint = Thay chỗ cần che bằng “[đã ẩn]”.
field-hidden = Đã che gì
field-hidden-hint = Ví dụ: số điện thoại. Không chép lại chính thông tin đó.
field-channel = Công khai ở đâu
channel-website = Trang thông tin điện tử
channel-media = Báo, đài, loa truyền thanh
channel-letter = Thư cho người gửi
channel-other = Nơi khác
field-erase = Xóa cả nội dung
field-erase-text = Xóa cả nội dung người gửi đã viết
detail-note = Ghi chú
detail-reason = Lý do
detail-handler = Người xử lý
detail-due = Hạn trả lời
detail-due-before = Hạn trước đó
detail-question = Câu hỏi
detail-reply = Trả lời của người gửi
detail-body = Cơ quan
detail-text = Nội dung trả lời
detail-outcome = Kết quả
detail-promised = Hẹn ngày
detail-document = Số văn bản
detail-unit = Đơn vị
detail-grounds = Căn cứ
detail-proposed-by = Người đề nghị
detail-advice = Hướng dẫn
detail-case = Hồ sơ
detail-field = Lĩnh vực
detail-kind = Loại
detail-copy = Bản công khai
detail-channel = Nơi công khai
detail-erased = (đã xóa)
detail-why = Vì sao
recount-calendar = Lịch làm việc thay đổi
recount-rest = Có thời gian chờ người gửi
recount-rule = Áp dụng quy tắc khác
closing-satisfied = Người gửi hài lòng
closing-time = Quá ba mươi ngày không có ý kiến thêm
entry-title = Nhập phản ánh thay người dân
entry-lead = Dùng cho ý kiến nêu tại buổi họp, qua điện thoại, thư, phiếu giấy. Ghi đúng lời người dân.
entry-source = Ý kiến đến bằng cách nào
entry-meeting = Buổi họp
entry-said-on = Ngày nêu hoặc ngày viết
entry-said-on-hint = Để trống nếu không rõ. Ngày nhập là hôm nay.
entry-sent-before = Lần gửi trước đã được ghi thành hồ sơ. Chỉ gửi lại nếu đây là một ý kiến khác.
entry-text = Nội dung
entry-text-hint = Nếu có hai việc, hãy nhập thành hai hồ sơ.
entry-sender = Người gửi
entry-identity = Người gửi cho biết đến đâu
entry-name = Họ và tên
entry-address = Địa chỉ
entry-phone = Điện thoại
entry-email = Thư điện tử
entry-spot = Đã trả lời ngay tại buổi họp
entry-spot-hint = Chỉ dùng khi lãnh đạo đã trả lời trước mọi người.
entry-spot-yes = Có, đã trả lời tại chỗ
entry-leader = Lãnh đạo chịu trách nhiệm về câu trả lời
entry-speaker = Người trả lời
entry-minutes = Chỗ ghi trong biên bản
entry-button = Ghi vào sổ
entry-done = Đã vào sổ với số { $reference }.

# (hết mục: Một hồ sơ và các việc làm với nó)

## Kết quả và báo cáo

results-title = Kết quả giải quyết phản ánh, kiến nghị
results-periods = Kỳ
results-all-time = Từ trước đến nay
results-year = Năm { $year }
results-empty = Chưa có phản ánh, kiến nghị nào trong kỳ này.
results-empty-next = Khi có, số liệu sẽ hiện ở đây. Ông/bà có thể chọn kỳ khác ở trên.
results-of-which-excluded = trong đó không tính:
results-of-which-overdue = Trong đó quá hạn
results-answered-share = Tỷ lệ đã trả lời
results-units = Đơn vị nào còn nhiều phản ánh, kiến nghị chưa trả lời?
results-units-rule = Bảng này không xếp hạng các đơn vị: mỗi đơn vị có dân số và việc khác nhau.
results-order = Thứ tự
results-order-name = Theo tên
results-order-overdue = Nhiều quá hạn trước
results-units-caption = Số phản ánh, kiến nghị của từng đơn vị
results-all-units = Tất cả đơn vị
results-trend = Việc trả lời có theo kịp việc tiếp nhận không?
results-trend-sentence = Đã tiếp nhận { $received }, đã trả lời { $answered } tính đến nay. Mỗi đường dưới đây là số của từng tháng.
results-trend-received = Tiếp nhận
results-trend-answered = Trả lời
results-trend-table = Xem bảng số của từng tháng
results-trend-caption = Số tiếp nhận và số trả lời lần đầu trong từng tháng
results-all-months = Tất cả các tháng
results-surveys = Kết quả khảo sát
results-surveys-empty = Chưa có phiếu khảo sát nào được công bố.
results-meetings = Xem các buổi họp với người dân

figures-meaning = Các số này nghĩa là gì?
figures-mean-received = Mọi phản ánh, kiến nghị nhận được trong kỳ, từ mọi nguồn.
figures-mean-excluded = Rút lại, gửi trùng, ngoài thẩm quyền, chuyển ra ngoài hệ thống, hoặc không phải phản ánh. Mỗi trường hợp cần hai người xác nhận, trừ khi người gửi tự rút.
figures-mean-counted = Số tiếp nhận trừ số không tính. Đây là số gốc của các tỷ lệ.
figures-mean-answered = Đã gửi câu trả lời. Trả lời một phần vẫn là đang giải quyết.
figures-mean-in-progress = Chưa gửi câu trả lời cuối cùng.
figures-mean-overdue = Đang giải quyết mà đã hết ngày đến hạn.
figures-mean-answered-pct = Đã trả lời, trên số được tính.
figures-mean-solved-pct = Đã trả lời với kết quả là việc đã giải quyết xong, trên số được tính.
figures-mean-on-time-pct = Trả lời lần đầu không muộn hơn ngày đến hạn, trên số đã trả lời cộng số quá hạn.

report-title = Báo cáo giải quyết phản ánh, kiến nghị
report-unit = Đơn vị, kể cả đơn vị trực thuộc
report-every-unit = Tất cả ({ $office })
report-group-by = Chia theo
report-undivided = Không chia
report-from = Tiếp nhận từ ngày
report-until = Đến hết ngày
report-day-hint = Ví dụ 31/12/2019
report-as-of = Tình trạng đến hết ngày
report-as-of-hint = Để trống: tính đến bây giờ
report-show = Xem số liệu
report-heading = Kết quả giải quyết của { $unit }
report-period = Tiếp nhận từ { $from } đến hết { $until }.
report-printed-on = In ngày { $day }.
report-empty = Chưa có phản ánh, kiến nghị nào trong kỳ này. Hãy chọn kỳ khác.
report-caption = Số phản ánh, kiến nghị, chia theo: { $grouping }
report-total = Tổng
report-answered-pct = Tỷ lệ đã trả lời
report-solved-pct = Tỷ lệ giải quyết xong
report-on-time-pct = Tỷ lệ đúng hạn
report-satisfied-pct = Tỷ lệ hài lòng
report-response =
    Tỷ lệ hài lòng tính trên số người đã đánh giá: { $part } trong { $base } vụ việc đã trả lời ({ $percent }). Dưới 5 đánh giá thì không in tỷ lệ.
report-printed = Số đã in và số đếm được
report-printed-rule = Số đã in là số của báo cáo cũ, giữ nguyên như đã in. Số đếm được là số hệ thống đếm từ từng hồ sơ. Chênh lệch được nêu ra, không được sửa đi.
report-printed-figure = Chỉ tiêu
report-printed-printed = Đã in
report-printed-counted = Đếm được
report-printed-gap = Chênh lệch
printed-title = Ghi số của báo cáo cũ
printed-enter = Ghi số của một báo cáo cũ vào cạnh số đếm được
printed-question = Báo cáo cũ nói về hồ sơ tiếp nhận từ { $from } đến hết { $until }, tính đến hết ngày { $as_of }.
printed-report = Tên báo cáo
printed-report-hint = Ví dụ: Báo cáo số 12/BC-UBND ngày 10/01/2020
printed-row = Dòng
printed-measure = Chỉ tiêu
printed-printed = Số đã in
printed-printed-hint = Ghi đúng như đã in, ví dụ 1.060 hoặc 90,52 %
printed-button = Ghi số này
printed-done = Đã ghi số của báo cáo cũ.
report-older = Đối chiếu với báo cáo cũ
report-flow = Biến động trong kỳ
report-flow-rule = Bảng này tính cả hồ sơ tiếp nhận từ trước kỳ, nên không cộng được với bảng trên. Số có dấu đếm số lần: một hồ sơ mở lại được đếm mỗi lần mở.
report-flow-caption = Đầu kỳ cộng tăng trừ giảm bằng cuối kỳ
report-flow-what = Biến động
flow-opening = Đầu kỳ
flow-new = Tiếp nhận mới
flow-new-on-the-spot = Tiếp nhận và trả lời ngay tại buổi họp
flow-reopened = Mở lại
flow-restored = Đưa trở lại vào số được tính
flow-transferred-in = Nhận từ đơn vị khác
flow-reorganised-in = Nhận do sắp xếp đơn vị
flow-answered = Trả lời
flow-excluded = Chuyển sang không tính
flow-transferred-out = Chuyển cho đơn vị khác
flow-reorganised-out = Chuyển đi do sắp xếp đơn vị
flow-closing = Cuối kỳ
report-identities = Đối soát
report-identities-hold = Mọi phép đối soát dưới đây đều khớp. Nếu một phép không khớp, báo cáo không hiện số mà nêu phép đó và phần lệch.
report-identities-which = Xem các phép đối soát
report-tried = (đã thử { $tried } chỗ)
identity-of-received = Tiếp nhận bằng đã trả lời cộng đang giải quyết cộng không tính.
identity-of-counted = Được tính bằng đã trả lời cộng đang giải quyết, và mỗi số này bằng phần đúng hạn cộng phần quá hạn.
identity-of-excluded = Không tính bằng tổng theo từng lý do.
identity-of-rows = Tổng bằng các dòng cộng lại, theo mọi cách chia.
identity-of-tree = Mỗi đơn vị bằng phần của mình cộng các đơn vị trực thuộc.
identity-of-flow-open = Đang giải quyết: đầu kỳ cộng tăng trừ giảm bằng cuối kỳ.
identity-of-flow-answered = Đã trả lời: đầu kỳ cộng tăng trừ giảm bằng cuối kỳ.
identity-of-lists = Danh sách mở ra từ một số dài đúng bằng số đó.
identity-of-events = Đếm từ lịch sử từng hồ sơ cho cùng kết quả.
report-refused = Số liệu chưa được hiện
report-refused-why = Có phép đối soát không khớp, nên hệ thống không đưa ra số nào của báo cáo này.
report-refused-caption = Phép đối soát không khớp
report-refused-identity = Phép đối soát và chỗ lệch
report-refused-left = Vế trái
report-refused-right = Vế phải
report-refused-gap = Lệch
report-refused-more = Còn { $count } chỗ khác không khớp.
report-refused-next = Hãy báo người quản trị chạy lệnh kiểm tra dữ liệu. Không hồ sơ nào bị mất vì việc này.

survey-results-title = Kết quả: { $survey }
survey-results-form = Số câu hỏi
survey-results-core = Phiếu ngắn
survey-results-long = Phiếu đầy đủ
survey-results-version = Bản phiếu
survey-results-n =
    { $count ->
       *[other] Có { $shown } người trả lời bản phiếu số { $version }.
    }
survey-results-few = Số người trả lời còn quá ít để nêu.
survey-results-empty = Chưa có ai trả lời bản phiếu này.
survey-results-scores = Điểm của từng nội dung
survey-results-scale = Điểm từ 1 (thấp nhất) đến 10 (cao nhất).
survey-results-scale-interval = Vạch ngang quanh chấm là khoảng tin cậy 95 %.
survey-results-scores-caption = Điểm của từng nội dung, trên toàn bộ người trả lời
survey-results-dimension = Nội dung
survey-results-score = Điểm
survey-results-interval = Khoảng 95 %
survey-results-n-column = Số câu trả lời ít nhất
survey-results-total = Tổng điểm
survey-results-too-few = quá ít để nêu
survey-results-groups = Điểm theo từng nhóm
survey-results-by = Chia theo
survey-results-undivided = Không chia
survey-results-groups-none = Hãy chọn một cách chia.
survey-results-groups-rule = Các dòng theo thứ tự của danh mục, không phải thứ hạng. Nhóm ít người thì điểm dao động nhiều.
survey-results-groups-caption = Điểm của từng nhóm
survey-results-people = Số người
survey-results-questions = Từng câu hỏi
survey-results-share-rule = Tỷ lệ tính trên số người có trả lời câu đó.
survey-results-small = Ô có dưới 10 người không được nêu, để không ai bị nhận ra.
survey-results-answer = Trả lời
survey-results-count = Số người
survey-results-share = Tỷ lệ
survey-results-base = Có trả lời:
survey-results-blank = Bỏ trống
survey-results-97 = Không áp dụng (97)
survey-results-98 = Không biết (98)
survey-results-99 = Không muốn trả lời (99)
survey-results-unreadable = Không đọc được
survey-results-not-asked = Không thuộc diện hỏi
survey-results-many = Được chọn nhiều ý.
survey-results-method = Số liệu này được tính thế nào?
survey-results-method-sample = Người trả lời là người đến dự họp hoặc tự điền phiếu, không được chọn ngẫu nhiên. Kết quả nói về những người đã trả lời, không nói thay toàn bộ người dân.
survey-results-method-score = Điểm của một nội dung là trung bình các câu hỏi của nội dung đó, quy về thang từ 1 đến 10. Ô bỏ trống và các mã 97, 98, 99 không được tính vào điểm.
survey-results-method-interval = Khoảng tin cậy 95 % của tỷ lệ tính theo Wilson. Khoảng này chỉ cho biết dao động do ngẫu nhiên.
survey-results-method-mode = Phiếu giấy, phiếu tự điền trên điện thoại tại buổi họp và phiếu trực tuyến được gộp chung; cán bộ xem được từng cách thu.

survey-reports-title = Kết quả khảo sát
survey-reports-empty = Chưa có phiếu khảo sát nào được công bố.
survey-reports-caption = Các phiếu khảo sát, bản mới nhất
survey-reports-survey = Phiếu khảo sát

# (hết mục: Kết quả và báo cáo)

## Theo dõi qua thư

follow-title = Theo dõi phản ánh { $reference }
follow-case = Xem phản ánh { $reference }
follow-what = Khi có trả lời, hoặc khi phản ánh được xem xét lại, chúng tôi gửi thư báo tin. Mỗi thư có liên kết để thôi nhận.
follow-email = Địa chỉ thư điện tử
follow-email-hint = Chỉ dùng để báo tin về phản ánh này. Địa chỉ được xóa khi ông/bà thôi theo dõi.
follow-ask = Theo dõi
follow-ask-again = Theo dõi lại
follow-asked-title = Hãy mở thư để xác nhận
follow-asked-open = Chúng tôi gửi thư đến địa chỉ ông/bà vừa nhập. Hãy mở thư, bấm vào liên kết, rồi bấm “Xác nhận”.
follow-asked-time = Liên kết dùng được trong 3 ngày. Sau đó địa chỉ được xóa.
follow-asked-nothing = Nếu chưa thấy thư sau ít phút, hãy xem mục thư rác. Địa chỉ đã theo dõi phản ánh này thì không nhận thêm thư.
follow-confirm = Xác nhận
follow-confirm-what = Hãy bấm “Xác nhận” nếu ông/bà muốn nhận thư về phản ánh này.
follow-confirmed = Ông/bà đang theo dõi phản ánh này
follow-confirmed-what = Chúng tôi sẽ gửi thư khi có trả lời, hoặc khi phản ánh được xem xét lại. Mỗi thư có liên kết để thôi nhận.
follow-left = Ông/bà đã thôi theo dõi phản ánh này
follow-too-late = Liên kết đã hết hạn
follow-again = Nếu vẫn muốn theo dõi, ông/bà hãy nhập lại địa chỉ thư.
stop-title = Thôi nhận thư về phản ánh { $reference }
stop-button = Thôi nhận thư
stop-done = Đã thôi gửi thư
stop-case-goes-on = Phản ánh của ông/bà vẫn được giải quyết. Ông/bà xem kết quả bằng mã tra cứu.
stop-address-goes = Khi thôi nhận thư, địa chỉ thư của ông/bà được xóa.
stop-address-gone = Địa chỉ thư của ông/bà đã được xóa.
letters-to-folder = Chưa cài đặt máy chủ thư. Thư không được gửi đi mà nằm trong thư mục mail của máy chủ.
letters-waiting = Số thư đang chờ gửi: { $count }.
letters-given-up = Số thư không gửi được sau nhiều lần thử: { $count }. Người quản trị cần xem lại.

# (hết mục: Theo dõi qua thư)

## Thư

letter-due = Hạn trả lời: { $due_on }
letter-no-due = Hạn trả lời: chưa ấn định. Khi có, ngày trả lời hiện ở trang của hồ sơ.
letter-received-bare =
    Kính gửi ông/bà,

    { $office } đã tiếp nhận phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }
    { $due }

    Ông/bà xem tình trạng chung tại:
    { $link }

    Muốn biết thêm, xin hỏi tại trụ sở { $office } và mang theo số hiệu.
letter-question-bare =
    Kính gửi ông/bà,

    Để giải quyết phản ánh, kiến nghị của ông/bà, { $office } cần hỏi thêm.

    Số hiệu: { $reference }

    Xin ông/bà liên hệ hoặc đến trụ sở { $office } và mang theo số hiệu. Tình trạng chung xem tại:
    { $link }
letter-answered-bare =
    Kính gửi ông/bà,

    { $office } đã trả lời phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }

    Ông/bà nhận câu trả lời tại trụ sở { $office } và mang theo số hiệu. Tình trạng chung xem tại:
    { $link }
letter-reopened-bare =
    Kính gửi ông/bà,

    { $office } đang xem xét lại phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }

    Ông/bà xem tình trạng và hạn trả lời mới tại:
    { $link }
letter-received-subject = Đã tiếp nhận phản ánh { $reference }
letter-received-text =
    Kính gửi ông/bà,

    { $office } đã tiếp nhận phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }
    { $due }

    Ông/bà xem tình trạng xử lý tại:
    { $link }

    Hãy dùng mã tra cứu đã nhận khi gửi. Thư này không ghi mã tra cứu, để người khác mở thư cũng không xem được hồ sơ.
letter-question-subject = Phản ánh { $reference } cần thêm thông tin
letter-question-text =
    Kính gửi ông/bà,

    Để giải quyết phản ánh, kiến nghị của ông/bà, { $office } cần hỏi thêm.

    Số hiệu: { $reference }

    Ông/bà đọc câu hỏi và trả lời tại:
    { $link }

    Hãy dùng mã tra cứu đã nhận khi gửi. Thư này không ghi câu hỏi, vì người khác có thể mở thư.
letter-answered-subject = Phản ánh { $reference } đã có trả lời
letter-answered-text =
    Kính gửi ông/bà,

    { $office } đã trả lời phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }

    Ông/bà xem câu trả lời tại:
    { $link }

    Hãy dùng mã tra cứu đã nhận khi gửi. Nếu thấy trả lời chưa thỏa đáng, ông/bà có thể đề nghị xem xét lại trong 30 ngày.
letter-reopened-subject = Phản ánh { $reference } được xem xét lại
letter-reopened-text =
    Kính gửi ông/bà,

    { $office } đang xem xét lại phản ánh, kiến nghị của ông/bà.

    Số hiệu: { $reference }

    Ông/bà xem tình trạng và hạn trả lời mới tại:
    { $link }

    Hãy dùng mã tra cứu đã nhận khi gửi.
letter-followed-answered-text =
    Kính gửi ông/bà,

    { $office } đã trả lời phản ánh, kiến nghị mà ông/bà theo dõi.

    Số hiệu: { $reference }

    Ông/bà xem tại:
    { $link }
letter-followed-reopened-text =
    Kính gửi ông/bà,

    { $office } đang xem xét lại phản ánh, kiến nghị mà ông/bà theo dõi.

    Số hiệu: { $reference }

    Ông/bà xem tại:
    { $link }
letter-confirmation-subject = Xác nhận theo dõi phản ánh { $reference }
letter-confirmation-text =
    Kính gửi ông/bà,

    Có người vừa dùng địa chỉ thư này để theo dõi phản ánh { $reference } tại { $office }.

    Nếu là ông/bà, hãy mở trang sau và bấm “Xác nhận”, chậm nhất { $until }:
    { $link }

    Nếu không phải, ông/bà không cần làm gì. Chúng tôi sẽ không gửi thêm thư và sẽ xóa địa chỉ này.
letter-invitation-subject = Đặt mật khẩu cho tài khoản Hồi Âm
letter-invitation-text =
    Kính gửi ông/bà,

    { $office } đã lập cho ông/bà một tài khoản cán bộ trên hệ thống Hồi Âm.

    Ông/bà đặt mật khẩu tại trang sau, chậm nhất { $until }:
    { $link }

    Liên kết chỉ dùng được một lần. Không chuyển thư này cho ai khác.
letter-stop =
    Thôi nhận thư về phản ánh này:
    { $link }
letter-closing =
    Thư được gửi tự động. Xin không trả lời vào thư này, vì không có người đọc.

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
