//! The program itself, in a data folder of its own.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
};

use tempfile::TempDir;

/// The program and the folder it works in.
pub struct Hoiam {
    folder: TempDir,
    settings: Vec<(String, String)>,
    shell: Option<String>,
}

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// Whether it ended well.
    pub success: bool,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

/// A server that runs.
pub struct Server {
    child: Child,
    address: String,
}

impl Hoiam {
    /// A fresh folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), settings: Vec::new(), shell: None }
    }

    /// The same, with a setting in its environment.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, started by a shell that has done this before.
    pub fn after(mut self, words: &str) -> Self {
        self.shell = Some(format!("{words}; exec \"$0\" \"$@\""));
        self
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file into the folder.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn command(&self, args: &[&str]) -> Command {
        let program = env!("CARGO_BIN_EXE_hoiam");
        let mut command = match &self.shell {
            None => Command::new(program),
            Some(words) => {
                let mut shell = Command::new("sh");
                shell.args(["-c", words, program]);
                shell
            }
        };
        command.args(args).current_dir(self.folder.path());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("HOIAM_")) {
            command.env_remove(name);
        }
        command.env("HOIAM_DATA", self.path("data")).env("LC_ALL", "C");
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with_input(args, "")
    }

    /// Runs a command to its end with something on its standard input.
    pub fn run_with_input(&self, args: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        Ran {
            success: output.status.success(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Starts the server and waits until it says that it listens.
    pub fn serve(&self) -> Server {
        self.serve_at("127.0.0.1:0")
    }

    /// The same, at this address.
    pub fn serve_at(&self, address: &str) -> Server {
        let log = fs::File::options().create(true).append(true).open(self.path("log")).unwrap();
        let mut child = self
            .command(&["serve", "--listen", address])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("listening on http://").map(str::to_owned));
        let address = address.unwrap_or_else(|| panic!("it does not listen: {}", self.log()));
        Server { child, address }
    }

    /// What its servers told their operator.
    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap()
    }
}

impl Ran {
    /// Its standard output, if it ended well.
    pub fn well(self) -> String {
        assert!(self.success, "{}{}", self.out, self.err);
        self.out
    }

    /// Its standard error, if it ended badly.
    pub fn badly(self) -> String {
        assert!(!self.success, "it went well: {}", self.out);
        self.err
    }
}

impl Server {
    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks for an address: the status and the body.
    pub fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        let status = reply.split(' ').nth(1).unwrap().parse().unwrap();
        (status, reply.split_once("\r\n\r\n").unwrap().1.to_owned())
    }

    /// Sends JSON to an address: the status and the body.
    pub fn post(&self, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        let status = reply.split(' ').nth(1).unwrap().parse().unwrap();
        (status, reply.split_once("\r\n\r\n").unwrap().1.to_owned())
    }

    /// Ends it as a power cut does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Tells it to stop, as an operator's service manager does, and waits until it has.
    pub fn stop(mut self) -> ExitStatus {
        self.tell_to_stop();
        self.child.wait().unwrap()
    }

    /// Tells it to stop.
    pub fn tell_to_stop(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A story that failed leaves no server behind.
        let _ = self.child.kill();
    }
}
