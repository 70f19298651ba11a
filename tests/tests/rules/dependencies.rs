//! Who may depend on whom.

use std::collections::BTreeSet;

use crate::workspace::{self, Member, cargo, members};

/// The one direction: each crate, and the crates of ours that it may name.
const DIRECTION: [(&str, &[&str]); 13] = [
    ("model", &[]),
    ("scene", &["model"]),
    ("analysis", &["model"]),
    ("vault", &["model"]),
    ("import", &["model"]),
    ("pay", &["model", "analysis", "scene"]),
    ("share", &["model", "scene"]),
    ("messages", &["model"]),
    (
        "app",
        &[
            "model", "scene", "analysis", "pay", "vault", "share", "import", "messages",
        ],
    ),
    ("bindings", &["app"]),
    ("cli", &["app", "share"]),
    // Tests may look at everything; nothing may depend on them.
    ("crash", &["model", "vault"]),
    (
        "tests",
        &[
            "model", "scene", "analysis", "pay", "vault", "share", "import", "messages", "app",
            "bindings", "cli",
        ],
    ),
];

/// The seven packages that every build of Stint uses directly, each with a
/// crate that must be among its users.
const GIVEN: [(&str, &str); 7] = [
    ("uniffi", "bindings"),
    ("rusqlite", "vault"),
    ("serde", "model"),
    ("chacha20poly1305", "vault"),
    ("x25519-dalek", "vault"),
    ("geo", "analysis"),
    ("chrono", "model"),
];

/// Packages that open sockets or speak over them.
const NETWORK: [&str; 28] = [
    "actix-web",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "isahc",
    "libp2p",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tokio",
    "tonic",
    "tungstenite",
    "ureq",
    "warp",
];

/// Crates that are functions of their arguments.
const PURE: [&str; 4] = ["model", "analysis", "pay", "scene"];

/// Everything that a crate is built from, with the features of each package,
/// for every platform; the crate's tests left out.
fn built_from(member: &Member) -> Vec<(String, Vec<String>)> {
    let tree = cargo(&[
        "tree",
        "-p",
        &format!("stint-{}", member.name),
        "--all-features",
        "--target",
        "all",
        "--edges",
        "normal,build",
        "--prefix",
        "none",
        "--format",
        "{p}|{f}",
    ]);
    tree.lines()
        .filter_map(|line| {
            let (package, features) = line.split_once('|')?;
            let features = features.split([',', ' ']).map(str::to_owned).collect();
            Some((package.split(' ').next()?.to_owned(), features))
        })
        .collect()
}

fn uses(member: &Member, package: &str) -> bool {
    let name = package.replace('-', "_");
    member
        .sources()
        .iter()
        .any(|(_, source)| mentions(source, &name))
}

/// Whether `name` stands in `source` as a word of its own.
fn mentions(source: &str, name: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    source.match_indices(name).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        let after = source[at + name.len()..].chars().next();
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

#[test]
fn dependencies_point_one_way() {
    for member in members() {
        let allowed = DIRECTION.iter().find(|(name, _)| *name == member.name);
        let Some((_, allowed)) = allowed else {
            panic!("{}: who may it depend on? Add it to DIRECTION", member.name);
        };
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        let others: Vec<_> = member.ours().difference(&allowed).copied().collect();
        assert!(
            others.is_empty(),
            "{} must not depend on {}",
            member.name,
            others.join(", ")
        );
    }
}

#[test]
fn the_given_packages_are_direct_and_used() {
    let members = members();
    for (package, owner) in GIVEN {
        let users: Vec<&str> = members
            .iter()
            .filter(|m| m.dependencies.iter().any(|(d, _)| d == package))
            .filter(|m| uses(m, package))
            .map(|m| m.name.as_str())
            .collect();
        assert!(
            users.contains(&owner),
            "{package} must be a direct, used dependency of {owner}; its users are: {}",
            users.join(", ")
        );
    }
}

#[test]
fn what_a_crate_depends_on_it_uses() {
    let mut idle = Vec::new();
    for member in members() {
        for (package, _) in &member.dependencies {
            if !uses(&member, package) {
                idle.push(format!("{}: {package}", member.name));
            }
        }
    }
    assert!(
        idle.is_empty(),
        "named in Cargo.toml, but not in src:\n{}",
        idle.join("\n")
    );
}

fn only(owner: &str, package: &str) {
    for member in members() {
        if member.name == owner {
            continue;
        }
        let named = member.dependencies.iter().any(|(d, _)| d == package)
            || member.test_dependencies.iter().any(|d| d == package);
        assert!(
            !named || member.name == "tests",
            "only {owner} may name {package}, not {}",
            member.name
        );
        assert!(
            !uses(&member, package),
            "only {owner} may use {package}, not {}",
            member.name
        );
    }
}

#[test]
fn only_the_bindings_name_uniffi() {
    only("bindings", "uniffi");
}

#[test]
fn only_the_vault_names_sqlite() {
    only("vault", "rusqlite");
}

#[test]
fn only_the_terminal_opens_packages() {
    for member in members() {
        let opens = member
            .dependencies
            .iter()
            .any(|(name, features)| name == "stint-share" && features.iter().any(|f| f == "open"));
        assert!(
            !opens || member.name == "cli",
            "{}: what is on the phone must not hold the organiser's side",
            member.name
        );
    }
}

#[test]
fn nothing_can_reach_a_network() {
    for member in members().iter().filter(|m| m.name != "tests") {
        let found: BTreeSet<String> = built_from(member)
            .into_iter()
            .map(|(package, _)| package)
            .filter(|package| NETWORK.contains(&package.as_str()))
            .collect();
        assert!(found.is_empty(), "{} is built from {found:?}", member.name);
    }
}

#[test]
fn pure_crates_hold_no_clock_and_no_randomness() {
    for member in members() {
        if !PURE.contains(&member.name.as_str()) {
            continue;
        }
        for (package, features) in built_from(&member) {
            // The reader of calendars brings a clock and randomness along to
            // write calendars with; pay only reads them, and the next rule
            // holds that it asks the system nothing itself.
            let by_icalendar = ["chrono", "iana-time-zone", "uuid", "getrandom"];
            if member.name == "pay" && by_icalendar.contains(&package.as_str()) {
                continue;
            }
            let has = |feature: &str| features.iter().any(|f| f == feature);
            let impure = match package.as_str() {
                "getrandom" | "fastrand" | "uuid" | "time" | "iana-time-zone" => true,
                "rand" => has("thread_rng") || has("os_rng") || has("sys_rng"),
                "chrono" => has("clock") || has("now"),
                _ => false,
            };
            assert!(
                !impure,
                "{} is pure, but built from {package} with {features:?}",
                member.name
            );
        }
    }
}

#[test]
fn pure_crates_ask_nothing_of_the_system() {
    const ASKS: [&str; 8] = [
        "std::fs",
        "std::net",
        "std::env::",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant::now",
        "Utc::now",
    ];
    for member in members() {
        if !PURE.contains(&member.name.as_str()) {
            continue;
        }
        for (file, source) in member.sources() {
            for ask in ASKS {
                assert!(
                    !source.contains(ask),
                    "{file}: a pure crate must not use {ask}"
                );
            }
        }
    }
}

#[test]
fn no_source_opens_a_socket() {
    for member in members().iter().filter(|m| m.name != "tests") {
        for (file, source) in member.sources() {
            for socket in ["std::net", "TcpStream", "TcpListener", "UdpSocket"] {
                assert!(!source.contains(socket), "{file} uses {socket}");
            }
        }
    }
}

#[test]
fn every_crate_takes_its_versions_from_the_workspace() {
    for member in members() {
        let file = format!("{}Cargo.toml", member.folder);
        let manifest: toml::Table = workspace::text(&file).unwrap().parse().unwrap();
        for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let Some(toml::Value::Table(dependencies)) = manifest.get(table) else {
                continue;
            };
            for (name, dependency) in dependencies {
                let inherited = dependency
                    .get("workspace")
                    .and_then(toml::Value::as_bool)
                    .unwrap_or(false);
                assert!(inherited, "{file}: {name} needs `workspace = true`");
            }
        }
    }
}
