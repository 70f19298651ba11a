//! The workspace as cargo and git see it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

fn output(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .current_dir(root())
        .output()
        .unwrap_or_else(|e| panic!("{program} doesn't start: {e}"));
    assert!(
        output.status.success(),
        "{program} {}: {}",
        args.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// What cargo prints.
pub(crate) fn cargo(args: &[&str]) -> String {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    output(&cargo, args)
}

/// Every file that is in git or would be added to it, from the root, but the
/// lock file, which is a program's.
pub(crate) fn files() -> Vec<String> {
    output(
        "git",
        &["ls-files", "--cached", "--others", "--exclude-standard"],
    )
    .lines()
    .filter(|f| *f != "Cargo.lock" && root().join(f).is_file())
    .map(str::to_owned)
    .collect()
}

/// A file's text; none for what isn't text.
pub(crate) fn text(file: &str) -> Option<String> {
    String::from_utf8(fs::read(root().join(file)).unwrap()).ok()
}

/// One crate of the workspace.
#[derive(Debug)]
pub(crate) struct Member {
    /// Its name without `stint-`.
    pub(crate) name: String,
    /// Its folder from the root, with a slash at the end.
    pub(crate) folder: String,
    /// What it depends on, tests left out: (name as in Cargo.toml, features).
    pub(crate) dependencies: Vec<(String, Vec<String>)>,
    /// The same of its tests alone.
    pub(crate) test_dependencies: Vec<String>,
}

impl Member {
    /// The sources of the crate itself and of its build, tests left out.
    pub(crate) fn sources(&self) -> Vec<(String, String)> {
        let src = format!("{}src/", self.folder);
        let build = format!("{}build.rs", self.folder);
        files()
            .into_iter()
            .filter(|f| (f.starts_with(&src) && f.ends_with(".rs")) || *f == build)
            .filter_map(|f| text(&f).map(|t| (f, without_tests(&t).to_owned())))
            .collect()
    }

    /// The names of Stint's own crates that it depends on.
    pub(crate) fn ours(&self) -> BTreeSet<&str> {
        self.dependencies
            .iter()
            .filter_map(|(name, _)| name.strip_prefix("stint-"))
            .collect()
    }
}

/// The part of a source file before its tests, which stand last.
pub(crate) fn without_tests(source: &str) -> &str {
    source
        .split_once("#[cfg(test)]")
        .map_or(source, |(code, _)| code)
}

/// All crates of the workspace.
pub(crate) fn members() -> Vec<Member> {
    let json = cargo(&["metadata", "--format-version", "1", "--no-deps"]);
    let metadata: Value = serde_json::from_str(&json).unwrap();
    let root = root();
    let packages = metadata["packages"].as_array().unwrap();
    packages.iter().map(|p| member(p, &root)).collect()
}

fn member(package: &Value, root: &Path) -> Member {
    let name = package["name"].as_str().unwrap();
    let manifest = Path::new(package["manifest_path"].as_str().unwrap());
    let folder = manifest.parent().unwrap().strip_prefix(root).unwrap();
    let mut member = Member {
        name: name.strip_prefix("stint-").unwrap_or(name).to_owned(),
        folder: format!("{}/", folder.display()),
        dependencies: Vec::new(),
        test_dependencies: Vec::new(),
    };
    for dependency in package["dependencies"].as_array().unwrap() {
        let name = dependency["rename"]
            .as_str()
            .or(dependency["name"].as_str())
            .unwrap();
        let features = dependency["features"].as_array().unwrap();
        let features = features
            .iter()
            .map(|f| f.as_str().unwrap().to_owned())
            .collect();
        if dependency["kind"] == "dev" {
            member.test_dependencies.push(name.to_owned());
        } else {
            member.dependencies.push((name.to_owned(), features));
        }
    }
    member
}
