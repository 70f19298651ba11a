"""Vaults that Stint made, opened by a reader that was written from the page alone."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FROZEN = ROOT / "core/vault/tests/fixtures"
# Argon2id came with version 44.
CRYPTOGRAPHY = "cryptography>=44"


def target():
    return pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))


def with_cryptography():
    """The module that needs it; None where it can't be had."""
    try:
        import vault_reader

        return vault_reader
    except ImportError:
        pass
    venv = target() / "interop-venv"
    try:
        if not venv.exists():
            subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        pip = [venv / "bin/pip", "install", "--quiet", CRYPTOGRAPHY]
        subprocess.run(pip, check=True)
        sys.path.extend(map(str, venv.glob("lib/python3*/site-packages")))
        for name in [n for n in sys.modules if n.split(".")[0] in ("cryptography", "vault_crypto")]:
            del sys.modules[name]
        import vault_reader

        return vault_reader
    except (ImportError, OSError, subprocess.CalledProcessError):
        if os.environ.get("CI"):
            raise
        return None


vault_reader = with_cryptography()


def listed(rows):
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


@unittest.skipIf(vault_reader is None, f"{CRYPTOGRAPHY} can't be had")
class Vault(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        fresh = pathlib.Path(scratch.name) / "fresh"
        fresh.mkdir()
        # Where everything was built, alone it would take two minutes more.
        built = os.environ.get("STINT_FIXTURE")
        fixture = [built] if built else ["cargo", "run", "--quiet", "-p", "stint-vault", "--example", "fixture", "--"]
        subprocess.run([*fixture, fresh], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        cls.folders = {version.name: version for version in sorted(FROZEN.iterdir()) if version.name != "v0"} | {"fresh": fresh}

    def each(self):
        for name, folder in self.folders.items():
            with self.subTest(name):
                yield folder, json.loads((folder / "expected.json").read_text("utf-8"))

    def records(self, streams):
        return listed(row for (_, name), rows in streams.items() if name == "raw" for row in rows)

    def holds(self, streams, expected):
        """The streams hold all that was put in, and nothing else."""
        self.assertEqual(self.records(streams), listed(expected["store"]))
        timeless = {name: rows for (day, name), rows in streams.items() if day == 0xFFFFFFFF}
        settings = {key: value.hex() for key, value in timeless["settings"]}
        self.assertEqual(settings, expected["settings"])
        self.assertEqual([entry.hex() for entry in timeless["consent"]], expected["consent"])
        read = vault_reader.record_reader
        amendments = [read.read(read.amendment, entry) for entry in timeless["amendment"]]
        self.assertEqual(amendments, expected["amendments"])

    def test_the_store_is_read_by_passphrase_and_by_code(self):
        for folder, expected in self.each():
            for secret in ("passphrase", "recovery"):
                vault = vault_reader.Vault(folder / "vault", **{secret: expected[secret]})
                self.holds(vault.streams, expected)
                derived = [rows for (_, name), rows in vault.streams.items() if name == "derived"]
                derived = {key: value.hex() for rows in derived for key, value in rows}
                self.assertEqual(derived, expected["derived"])
                self.assertEqual((vault.generation, vault.root.hex()), (expected["generation"], expected["root"]))
                self.assertEqual(vault.seeds[bytes.fromhex(expected["campaign"])].hex(), expected["seed"])

    def test_segments_are_read(self):
        for folder, expected in self.each():
            vault = vault_reader.Vault(folder / "vault", recovery=expected["recovery"])
            found, ends = {}, []
            for path in sorted((folder / "vault/segments").iterdir()):
                records, ended = vault.segment(path)
                # One that was written again counts once.
                found.update({json.dumps(row[0]): row for row in records})
                ends.append(ended)
            self.assertEqual(listed(found.values()), listed(expected["segments"]))
            self.assertEqual(ends, [True, False])

    def test_the_backup_is_read(self):
        for folder, expected in self.each():
            seeds, streams = vault_reader.backup(folder / "backup.age", expected["recovery"])
            self.holds(streams, expected)
            self.assertEqual(seeds[bytes.fromhex(expected["campaign"])].hex(), expected["seed"])

    def test_a_changed_bit_is_refused(self):
        for folder, expected in self.each():
            with tempfile.TemporaryDirectory() as scratch:
                copy = pathlib.Path(scratch) / "vault"
                shutil.copytree(folder / "vault", copy)
                path = sorted((copy / "segments").iterdir())[0]
                vault = vault_reader.Vault(copy, recovery=expected["recovery"])
                data = bytearray(path.read_bytes())
                for at in range(28, len(data), 101):
                    data[at] ^= 1
                    path.write_bytes(data)
                    with self.assertRaises(Exception):
                        vault.segment(path)
                    data[at] ^= 1


if __name__ == "__main__":
    unittest.main()
