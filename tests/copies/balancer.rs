//! nginx before the copies, with the configuration that README.md gives operators.

use std::{
    fs,
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use crate::faults::{
    machine::{find, free_port, wait_until},
    wire::open,
};

/// A load balancer that runs.
pub struct Balancer {
    address: String,
    child: Child,
    _folder: TempDir,
}

impl Balancer {
    /// Whether this machine has one.
    pub fn is_there() -> bool {
        find("nginx").is_some()
    }

    /// One before copies on these ports.
    pub fn before(ports: &[u16]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("127.0.0.1:{}", free_port());
        let path = folder.path().display();
        // What needs a folder of the system, and what only a test wants, stands apart.
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|what| format!("{what}_temp_path {path}/{what};"))
            .join(" ");
        let servers: Vec<_> =
            ports.iter().map(|port| format!("server 127.0.0.1:{port} max_fails=0;")).collect();
        let servers = servers.join(" ");
        let settings = format!(
            "daemon off; pid {path}/pid; error_log {path}/errors;
             events {{ worker_connections 1024; }}
             http {{
                 access_log off; {temporary}
                 upstream hoiam {{ {servers} }}
                 server {{
                     listen {address};
                     location / {{ proxy_pass http://hoiam; proxy_set_header Host $http_host; }}
                 }}
             }}"
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, settings).unwrap();
        let child = Command::new(find("nginx").unwrap())
            .arg("-c")
            .arg(&file)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        wait_until(|| open(&address).is_ok());
        Self { address, child, _folder: folder }
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Balancer {
    fn drop(&mut self) {
        // It ends its own workers, which a kill would leave behind.
        let _ = Command::new("kill").args(["-QUIT", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}
