//! Several copies of the server on one PostgreSQL, behind a plain load balancer: nginx, as Debian
//! has it. They are one server to everybody, also while one of them is killed or started anew.
//!
//! `HOIAM_COPIES_SECONDS` says for how long they are killed.

mod balancer;
mod kills;
mod one;
mod restart;

use crate::{
    commands::hoiam::{Hoiam, Server},
    faults::{
        furnish,
        machine::{free_port, has},
    },
    town::Database,
};
use balancer::Balancer;

const COPIES: usize = 3;

/// Some copies of one office, and what stands before them.
struct Copies {
    /// Each a program with a folder of its own.
    programs: Vec<Hoiam>,
    ports: Vec<u16>,
    running: Vec<Option<Server>>,
    balancer: Balancer,
    database: Database,
}

impl Copies {
    /// All of them, running; `None`, with a line saying so, where something is missing.
    async fn start(settings: &[(&str, &str)], prepare: impl FnOnce(&Hoiam)) -> Option<Self> {
        let database = Database::postgres().await?;
        if !has("nginx", Balancer::is_there()) {
            return None;
        }
        let ports: Vec<_> = (0..COPIES).map(|_| free_port()).collect();
        let balancer = Balancer::before(&ports);
        let base = format!("http://{}", balancer.address());
        let program = |_| {
            let settings =
                settings.iter().fold(Hoiam::new(), |it, (name, value)| it.with(name, value));
            let settings = settings.with("HOIAM_DATABASE_URL", &database.url);
            settings.with("HOIAM_SECRET_KEY", &"5a".repeat(32)).with("HOIAM_BASE_URL", &base)
        };
        let mut programs: Vec<_> = (0..COPIES).map(program).collect();
        let first = furnish(programs.remove(0));
        prepare(&first);
        programs.insert(0, first);
        let running = (0..COPIES).map(|_| None).collect();
        let mut copies = Self { programs, ports, running, balancer, database };
        (0..COPIES).for_each(|n| copies.start_one(n));
        Some(copies)
    }

    /// The program by which the office is looked after.
    fn hoiam(&self) -> &Hoiam {
        &self.programs[0]
    }

    /// Where everybody goes.
    fn address(&self) -> &str {
        self.balancer.address()
    }

    /// Where one copy alone is reached.
    fn copy(&self, n: usize) -> String {
        format!("127.0.0.1:{}", self.ports[n])
    }

    fn start_one(&mut self, n: usize) {
        self.running[n] = Some(self.programs[n].serve_at(&self.copy(n)));
    }

    fn kill_one(&mut self, n: usize) {
        self.running[n].take().unwrap().kill();
    }

    fn stop_one(&mut self, n: usize) {
        assert!(self.running[n].take().unwrap().stop().success());
    }

    fn stop(&mut self) {
        (0..COPIES).for_each(|n| self.stop_one(n));
    }
}
