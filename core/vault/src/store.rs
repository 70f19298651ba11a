//! The database: blocks under labels that show no date, and one root record.

use std::{
    ffi::c_int,
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection, OptionalExtension, Params,
    config::DbConfig,
    ffi,
    limits::Limit,
    params,
    types::{Value, ValueRef},
};

use crate::{VaultError, block::SCHEMA, disk::has_no_room_beside};

const APPLICATION_ID: i32 = 0x5354_4e54;
/// Of the store's form: one more than the version of its blocks.
const VERSION: i32 = SCHEMA as i32 + 1;

/// A block as stored.
pub(crate) struct Row {
    pub(crate) number: u32,
    pub(crate) generation: u64,
    pub(crate) schema: u16,
    pub(crate) body: Vec<u8>,
}

/// A row whose numbers no program of ours wrote: somebody or something changed
/// them.
pub(crate) struct Odd {
    pub(crate) generation: u64,
    pub(crate) body: Vec<u8>,
}

pub(crate) struct Store {
    db: Connection,
    path: PathBuf,
}

/// What SQLite says, among others, where there is no room for a new file, for
/// what is synced, or within a quota.
const PERHAPS_FULL: [c_int; 4] = [
    ffi::SQLITE_CANTOPEN,
    ffi::SQLITE_IOERR_FSYNC,
    ffi::SQLITE_IOERR_DIR_FSYNC,
    ffi::SQLITE_IOERR_WRITE,
];

const INSERT: &str = "INSERT INTO block (label, number, generation, schema, body)
                      VALUES (?1, ?2, ?3, ?4, ?5)";

impl Store {
    pub(crate) fn create(path: &Path) -> Result<Self, VaultError> {
        if path.exists() {
            return Err(VaultError::AlreadyExists);
        }
        let store = Self::connect(path)?;
        // Small pages: a block ends within one, and the rest of it is lost.
        let made = store.db.execute_batch(&format!(
            "PRAGMA page_size = 1024;
             PRAGMA application_id = {APPLICATION_ID};
             PRAGMA user_version = {VERSION};
             CREATE TABLE root (id INTEGER PRIMARY KEY CHECK (id = 1), body BLOB NOT NULL) STRICT;
             CREATE TABLE block (
                 label BLOB NOT NULL, number INTEGER NOT NULL,
                 generation INTEGER NOT NULL, schema INTEGER NOT NULL, body BLOB NOT NULL
             ) STRICT;
             CREATE UNIQUE INDEX block_place ON block (label, number);"
        ));
        made.map_err(|e| store.why(e))?;
        Ok(store)
    }

    pub(crate) fn open(path: &Path) -> Result<Self, VaultError> {
        if !path.exists() {
            return Err(VaultError::StoreDamaged);
        }
        let store = Self::connect(path)?;
        if store.number("application_id")? != APPLICATION_ID {
            return Err(VaultError::StoreDamaged);
        }
        let version = store.number("user_version")?;
        if version > VERSION {
            return Err(VaultError::Newer {
                found: u16::try_from(version).unwrap_or(u16::MAX),
            });
        }
        Ok(store)
    }

    /// Stands for a store while its file is exchanged.
    pub(crate) fn nowhere() -> Result<Self, VaultError> {
        let (db, path) = (Connection::open_in_memory()?, PathBuf::new());
        Ok(Self { db, path })
    }

    /// Whether an older version wrote it.
    pub(crate) fn is_outdated(&self) -> Result<bool, VaultError> {
        Ok(self.number("user_version")? < VERSION)
    }

    fn number(&self, pragma: &str) -> Result<i32, VaultError> {
        Ok(self.db.pragma_query_value(None, pragma, |r| r.get(0))?)
    }

    fn connect(path: &Path) -> Result<Self, VaultError> {
        let db = Connection::open(path)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        db.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
        // One, since VACUUM attaches a file of its own.
        db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        // A commit is the removal of the journal. EXTRA syncs the folder after
        // it; with FULL a power cut could bring the journal back, and with it
        // the state before.
        db.execute_batch(
            "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = 1;
             PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;
             PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA locking_mode = NORMAL;",
        )?;
        let secure: i32 = db.pragma_query_value(None, "secure_delete", |r| r.get(0))?;
        let synchronous: i32 = db.pragma_query_value(None, "synchronous", |r| r.get(0))?;
        if secure != 1 || synchronous != 3 {
            return Err(VaultError::StoreDamaged);
        }
        let path = path.to_owned();
        Ok(Self { db, path })
    }

    /// Why something couldn't be written. Of a journal that can't be made SQLite
    /// says no more than that it can't be opened, and of a sync that it failed,
    /// also where it was for want of room; so that is tried out.
    fn why(&self, e: rusqlite::Error) -> VaultError {
        let perhaps = e.sqlite_error().map(|e| e.extended_code);
        let perhaps = perhaps.is_some_and(|code| PERHAPS_FULL.contains(&code));
        match perhaps && has_no_room_beside(&self.path) {
            true => VaultError::DiskFull,
            false => e.into(),
        }
    }

    fn run(&self, sql: &str) -> Result<(), VaultError> {
        self.db.execute_batch(sql).map_err(|e| self.why(e))
    }

    /// Runs a statement that is run often.
    fn execute(&self, sql: &str, params: impl Params) -> Result<(), VaultError> {
        let done = self.db.prepare_cached(sql)?.execute(params);
        done.map(|_| ()).map_err(|e| self.why(e))
    }

    pub(crate) fn begin(&self) -> Result<(), VaultError> {
        self.run("BEGIN IMMEDIATE")
    }

    pub(crate) fn commit(&self) -> Result<(), VaultError> {
        self.run("COMMIT")
    }

    /// Takes back what was done since [`Store::begin`].
    pub(crate) fn rollback(&self) {
        if !self.db.is_autocommit() {
            // If even this fails, SQLite takes it back at the next opening.
            let _ = self.db.execute_batch("ROLLBACK");
        }
    }

    pub(crate) fn root(&self) -> Result<Vec<u8>, VaultError> {
        let body = self
            .db
            .query_row("SELECT body FROM root WHERE id = 1", [], |r| r.get(0))
            .optional()?;
        body.ok_or(VaultError::StoreDamaged)
    }

    pub(crate) fn set_root(&self, body: &[u8]) -> Result<(), VaultError> {
        let sql = "INSERT INTO root (id, body) VALUES (1, ?1)
                   ON CONFLICT (id) DO UPDATE SET body = excluded.body";
        self.execute(sql, [body])
    }

    /// All blocks under a label, in order.
    pub(crate) fn blocks(&self, label: &[u8; 16]) -> Result<Vec<Row>, VaultError> {
        let rows = self.rows(label)?.into_iter();
        rows.map(|row| row.map_err(|_| VaultError::DayDamaged))
            .collect()
    }

    /// The same, with rows that can't be blocks.
    pub(crate) fn rows(&self, label: &[u8; 16]) -> Result<Vec<Result<Row, Odd>>, VaultError> {
        let sql = "SELECT number, generation, schema, body FROM block
                   WHERE label = ?1 ORDER BY number";
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([label], |r| {
            let number = |i| Ok::<_, rusqlite::Error>(r.get_ref(i)?.as_i64().ok());
            let place = number(0)?.and_then(|n| n.try_into().ok());
            let generation = number(1)?.map(|n| n as u64);
            let schema = number(2)?.and_then(|n| n.try_into().ok());
            let body = match r.get_ref(3)? {
                ValueRef::Blob(bytes) | ValueRef::Text(bytes) => bytes.to_vec(),
                _ => Vec::new(),
            };
            Ok(match (place, generation, schema) {
                (Some(number), Some(generation), Some(schema)) => Ok(Row {
                    number,
                    generation,
                    schema,
                    body,
                }),
                _ => Err(Odd {
                    generation: generation.unwrap_or(0),
                    body,
                }),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Takes over all rows that another store has under a label as they are,
    /// whatever is wrong with them.
    pub(crate) fn adopt(&self, other: &Self, label: &[u8; 16]) -> Result<(), VaultError> {
        let sql = "SELECT number, generation, schema, body FROM block
                   WHERE label = ?1 ORDER BY number";
        let mut select = other.db.prepare_cached(sql)?;
        let mut insert = self.db.prepare_cached(INSERT)?;
        let mut rows = select.query([label])?;
        while let Some(row) = rows.next()? {
            let value = |i| row.get::<_, Value>(i);
            let done = insert.execute(params![label, value(0)?, value(1)?, value(2)?, value(3)?]);
            done.map_err(|e| match e.sqlite_error_code() {
                // What no store of ours can hold.
                Some(rusqlite::ErrorCode::ConstraintViolation) => VaultError::StoreDamaged,
                _ => self.why(e),
            })?;
        }
        Ok(())
    }

    pub(crate) fn insert(&self, label: &[u8; 16], row: &Row) -> Result<(), VaultError> {
        let generation = row.generation as i64;
        self.execute(
            INSERT,
            params![label, row.number, generation, row.schema, row.body],
        )
    }

    pub(crate) fn delete(&self, label: &[u8; 16]) -> Result<(), VaultError> {
        self.execute("DELETE FROM block WHERE label = ?1", [label])
    }

    pub(crate) fn delete_block(&self, label: &[u8; 16], number: u32) -> Result<(), VaultError> {
        let sql = "DELETE FROM block WHERE label = ?1 AND number = ?2";
        self.execute(sql, params![label, number])
    }

    /// Moves blocks to another label.
    pub(crate) fn relabel(&self, from: &[u8; 16], to: &[u8; 16]) -> Result<(), VaultError> {
        self.execute("UPDATE block SET label = ?2 WHERE label = ?1", [from, to])
    }

    /// Rewrites the file without what was deleted.
    pub(crate) fn vacuum(&self) -> Result<(), VaultError> {
        self.run("VACUUM")
    }

    /// Whether SQLite finds its own file whole: every page, row and index.
    pub(crate) fn is_sound(&self) -> bool {
        let sql = "PRAGMA integrity_check(1)";
        let said = self.db.query_row(sql, [], |r| r.get::<_, String>(0));
        said.is_ok_and(|said| said == "ok")
    }

    /// Closes the file; nothing of it stays open.
    pub(crate) fn close(self) -> Result<(), VaultError> {
        self.db.close().map_err(|(_, e)| e.into())
    }
}
