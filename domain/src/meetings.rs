//! Public meetings of leaders with residents, and their form ledger.
//!
//! - [`MeetingKind`], [`MeetingCode`]: what a meeting is and what it is known by
//! - [`FormLedger`]: attended → handed out → returned → usable
//! - [`NewMeeting`]: a meeting as an import file names it

mod ledger;
mod new_meeting;

pub use ledger::{FormFault, FormFlag, FormLedger};
pub use new_meeting::NewMeeting;

ids! {
    /// Names one meeting in the books. People know it by its code.
    MeetingId,
}

crate::text::codes! {
    /// What people know a meeting by; a QR code leads to `/m/{code}`.
    MeetingCode = 32,
}

words! {
    /// What sort of meeting it is (meetings §3.1). Dialogues within a complaint procedure (khiếu nại)
    /// are not on the list: what is said there is no feedback (Decree 20/2008/NĐ-CP, article 1).
    MeetingKind {
        /// Buổi gặp gỡ Nhân dân của lãnh đạo UBND.
        LeaderMeetsPeople = "leader_meets_people",
        /// Hội nghị trao đổi, đối thoại giữa UBND cấp xã với Nhân dân (Law 10/2022/QH15, article 32).
        DialogueConference = "dialogue_conference",
        /// Chương trình gặp gỡ và giải đáp thủ tục hành chính.
        ProcedureQna = "procedure_qna",
        /// Tiếp xúc cử tri.
        VoterContact = "voter_contact",
        /// Hội nghị định kỳ của cộng đồng dân cư (Law 10/2022/QH15, article 33).
        ResidentsConference = "residents_conference",
        /// Họp cộng đồng dân cư (Law 10/2022/QH15, article 18).
        ResidentsMeeting = "residents_meeting",
        /// Tiếp công dân của người đứng đầu.
        CitizenReception = "citizen_reception",
        /// Lấy ý kiến Nhân dân (Law 10/2022/QH15, articles 26 and 28).
        Consultation = "consultation",
    }
}
