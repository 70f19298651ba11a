"""What Apple's documentation demands and no compiler on Linux sees, of sources
that only Xcode builds."""

import plistlib
import re
import unittest
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent
SENSORS = (IOS / "Sources/StintSystem/LocationSensors.swift").read_text(encoding="utf-8")


class Apple(unittest.TestCase):
    def test_single_positions_are_asked_of_another_manager(self):
        """requestLocation can't be used beside startUpdatingLocation."""
        asked = set(re.findall(r"(\w+)\.requestLocation\(", SENSORS))
        follows = set(re.findall(r"(\w+)\.startUpdatingLocation", SENSORS))
        self.assertTrue(asked and follows)
        self.assertFalse(asked & follows)
        for manager in asked | follows:
            self.assertIn(f"{manager}.delegate = self", SENSORS)
            self.assertIn(f"{manager}.allowsBackgroundLocationUpdates", SENSORS)

    def test_the_timer_goes_by_the_wall(self):
        """The clock of DispatchTime stands still while the phone sleeps."""
        self.assertIn("schedule(wallDeadline:", SENSORS)

    def test_live_activities_are_left_out_on_a_mac(self):
        """The module can be imported there, and nothing in it used."""
        seen = 0
        for file in (IOS / "Sources").rglob("*.swift"):
            for line in re.findall(r"^#if.*canImport\(ActivityKit\).*$", file.read_text(encoding="utf-8"), re.MULTILINE):
                seen += 1
                with self.subTest(file.name):
                    self.assertIn("!os(macOS)", line)
        self.assertGreater(seen, 1)

    def test_the_app_on_the_simulator_is_signed(self):
        """Else it has no entitlements, and the keychain answers -34018."""
        workflow = (IOS.parent / ".github/workflows/ios.yml").read_text(encoding="utf-8")
        self.assertIn("CODE_SIGN_IDENTITY=-", workflow)
        self.assertNotIn("CODE_SIGNING_ALLOWED=NO", workflow)

    def test_what_a_desk_sends_opens_the_app(self):
        """Invitations, and the statement that a desk writes beside a withdrawal."""
        project = (IOS / "project.yml").read_text(encoding="utf-8")
        self.assertIn("public.filename-extension: [stint, stint-invite]", project)
        self.assertIn("public.filename-extension: [deleted]", project)
        self.assertIn("LSItemContentTypes: [org.stint.statement]", project)

    def test_each_reason_of_the_privacy_manifest_is_there(self):
        """What the core and the app ask of the system, each with why."""
        manifest = plistlib.loads((IOS / "App/PrivacyInfo.xcprivacy").read_bytes())
        kinds = {
            entry["NSPrivacyAccessedAPIType"].removeprefix("NSPrivacyAccessedAPICategory"): entry[
                "NSPrivacyAccessedAPITypeReasons"
            ]
            for entry in manifest["NSPrivacyAccessedAPITypes"]
        }
        self.assertEqual(
            kinds,
            {
                "DiskSpace": ["E174.1"],
                "FileTimestamp": ["C617.1", "3B52.1"],
                "UserDefaults": ["AC6B.1"],
                "SystemBootTime": ["35F9.1"],
            },
        )
        self.assertEqual(manifest["NSPrivacyCollectedDataTypes"], [])


if __name__ == "__main__":
    unittest.main()
