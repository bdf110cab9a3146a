//! The disk fills, becomes read-only, or takes its time.

use std::{fs, io::Write as _, path::PathBuf};

use tempfile::TempDir;

use super::{
    crowd::{self, Crowd, Heard, Sending},
    furnish,
    machine::{find, has, run, wait},
    wire::Line,
};
use crate::commands::hoiam::Hoiam;

/// A small disk of its own, with the data folder of an office on it.
struct Disk {
    folder: TempDir,
}

impl Disk {
    /// A disk of so many megabytes; `None`, with a line saying so, where none can be made.
    fn of(megabytes: u64) -> Option<Self> {
        let disk = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(disk.path()).unwrap();
        fs::File::create(disk.image()).unwrap().set_len(megabytes << 20).unwrap();
        let made = run("mkfs.ext4", &["-q", "-E", "root_owner", &disk.image()]);
        let made = made.and_then(|()| disk.mount());
        let there = has("disk to make and to mount (e2fsprogs, root, a loop device)", made.is_ok());
        there.then_some(disk)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn image(&self) -> String {
        self.folder.path().join("image").display().to_string()
    }

    fn mount(&self) -> Result<(), String> {
        let place = self.path().display().to_string();
        run("mount", &["-o", "loop,errors=remount-ro", &self.image(), &place])
    }

    fn unmount(&self) -> Result<(), String> {
        run("umount", &[&self.path().display().to_string()])
    }

    /// An office whose data folder lies on it.
    fn office(&self) -> Hoiam {
        let data = self.path().join("data");
        furnish(Hoiam::new().with("HOIAM_DATA", &data.display().to_string()))
    }

    /// Writes until nothing more fits.
    fn fill(&self) {
        let mut filler = fs::File::create(self.path().join("filler")).unwrap();
        for size in [64 * 1024, 1024, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
        let _ = filler.sync_all();
    }

    fn free(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }

    /// Holds every write back, or lets them go on.
    fn hold(&self, held: bool) {
        let how = if held { "-f" } else { "-u" };
        run("fsfreeze", &[how, &self.path().display().to_string()]).unwrap();
    }

    /// Lets it fail, as broken hardware does: from now on it can only be read.
    fn fail(&self) {
        let mounts = fs::read_to_string("/proc/mounts").unwrap();
        let place = self.path().display().to_string();
        let own = mounts.lines().find(|line| line.contains(&place)).unwrap();
        let device = own.split(' ').next().unwrap().trim_start_matches("/dev/");
        fs::write(format!("/sys/fs/ext4/{device}/trigger_fs_error"), "1").unwrap();
    }

    /// Repairs it, as an operator does.
    fn repair(&self) {
        self.unmount().unwrap();
        // It says by its status that it mended something.
        let _ = run("e2fsck", &["-fy", &self.image()]);
        self.mount().unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = run("fsfreeze", &["-u", &self.path().display().to_string()]);
        let _ = run("umount", &["-l", &self.path().display().to_string()]);
    }
}

#[test]
fn on_a_full_disk_people_are_asked_to_come_again_and_then_it_goes_on_by_itself() {
    let Some(disk) = Disk::of(32) else { return };
    let hoiam = disk.office();
    let server = hoiam.serve();
    let crowd = Crowd::gathers(server.address(), "full");
    crowd.hears(20);
    disk.fill();
    wait(1000);
    let during = Sending::case("during".to_owned(), false);
    assert_eq!(during.send(&mut Line::to(server.address())), Heard::Later);
    assert_eq!(Line::to(server.address()).get("/").unwrap().status, 200, "it is still read");
    disk.free();
    crowd.hears(20);
    let mut sent = crowd.goes_home();
    let heard: Vec<_> = sent.iter().flat_map(|one| &one.in_vain).collect();
    assert!(heard.iter().all(|heard| **heard == Heard::Later), "{heard:?}");
    sent.push(during.answered_by(server.address()));
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
    println!("disk full and freed: {} writes in the end, 0 lost, 0 doubled", sent.len());
}

#[test]
fn from_a_disk_that_failed_everything_told_is_read_and_found_after_its_repair() {
    let Some(disk) = Disk::of(32) else { return };
    let hoiam = disk.office();
    let server = hoiam.serve();
    let mut sent: Vec<_> = (0..20)
        .map(|n| Sending::case(format!("before-{n}"), false).answered_by(server.address()))
        .collect();
    disk.fail();
    let during = Sending::case("during".to_owned(), false);
    assert_eq!(during.send(&mut Line::to(server.address())), Heard::Later);
    assert_eq!(Line::to(server.address()).get("/").unwrap().status, 200, "it is still read");
    server.kill();
    let said = hoiam.run(&["serve", "--listen", "127.0.0.1:0"]).badly();
    assert_eq!(said.lines().filter(|line| line.starts_with("error: ")).count(), 1, "{said}");
    disk.repair();
    let server = hoiam.serve();
    sent.push(during.answered_by(server.address()));
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
}

#[test]
fn on_a_slow_disk_everybody_waits_and_nobody_is_sent_away() {
    let there = has("fsfreeze (util-linux)", find("fsfreeze").is_some());
    let Some(disk) = there.then(|| Disk::of(32)).flatten() else { return };
    let hoiam = disk.office();
    let server = hoiam.serve();
    let crowd = Crowd::gathers(server.address(), "slow");
    for _ in 0..6 {
        crowd.hears(5);
        disk.hold(true);
        wait(300);
        disk.hold(false);
    }
    let mut sent = crowd.goes_home();
    assert!(sent.iter().all(|one| one.in_vain.is_empty()), "somebody was sent away");
    crowd::all_hear_the_same_again(server.address(), &mut sent);
    assert!(server.stop().success());
    crowd::all_is_in_the_books_once(&hoiam, &sent);
}
