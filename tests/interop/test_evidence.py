"""An evidence pack that Stint made, checked by a verifier written from the page alone."""

import pathlib
import tarfile
import unittest

from test_vault import CRYPTOGRAPHY, with_cryptography

ROOT = pathlib.Path(__file__).resolve().parents[2]
FROZEN = ROOT / "core/share/tests/fixtures/v1/evidence.tar"

HAVE = with_cryptography() is not None


@unittest.skipUnless(HAVE, f"{CRYPTOGRAPHY} can't be had")
class Evidence(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import evidence_verifier

        cls.verifier = evidence_verifier
        cls.tar = FROZEN.read_bytes()

    def refused(self, tar):
        try:
            self.verifier.verify(bytes(tar))
        except self.verifier.Refused:
            return True
        return False

    def test_the_frozen_pack_is_whole(self):
        head, earlier = self.verifier.verify(self.tar)
        self.assertEqual([d["records"] for d in head["days"]], [3])
        self.assertEqual([d["shown"] for d in head["days"]], [2])
        self.assertEqual(earlier[0][2:], (["2026-11-16"], []))

    def test_any_changed_byte_is_found(self):
        with tarfile.open(FROZEN) as archive:
            end = max(e.offset_data + (e.size + 511) // 512 * 512 for e in archive)
        # All bytes up to the archive's end; behind it a sample of the zeros.
        places = [*range(end + 1024), *range(end + 1024, len(self.tar), 997), len(self.tar) - 1]
        for at in places:
            changed = bytearray(self.tar)
            changed[at] ^= 1
            self.assertTrue(self.refused(changed), f"byte {at}")

    def test_cut_and_lengthened_files_are_refused(self):
        for tar in (self.tar[:-512], self.tar + bytes(512), self.tar[:1000], b""):
            self.assertTrue(self.refused(tar))

    def lines(self):
        with tarfile.open(FROZEN) as archive:
            return archive.extractfile("records.ndjson").read().splitlines(keepends=True)

    def test_a_dropped_moved_or_repeated_record_breaks_the_chain(self):
        head, _ = self.verifier.verify(self.tar)
        lines = self.lines()
        check = self.verifier.check_records
        check(head, b"".join(lines))
        for n in range(len(lines)):
            dropped = lines[:n] + lines[n + 1 :]
            repeated = lines[: n + 1] + lines[n:]
            moved = lines[1:] + lines[:1]
            for bad in (dropped, repeated, moved):
                with self.assertRaises(self.verifier.Refused):
                    check(head, b"".join(bad))


if __name__ == "__main__":
    unittest.main()
