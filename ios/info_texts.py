"""Makes the catalogue of Info.plist's texts of that of all texts: the system
shows them when it asks for a permission, in the worker's language."""

import json
import sys

TEXTS = {
    "CFBundleDisplayName": "shell-app-name",
    "NSLocationWhenInUseUsageDescription": "shell-permission-location-why",
    "NSLocationAlwaysAndWhenInUseUsageDescription": "shell-permission-location-why",
    # The key of NSLocationTemporaryUsageDescriptionDictionary.
    "Shift": "shell-permission-location-why",
    "NSMotionUsageDescription": "shell-permission-activity-why",
    "NSCameraUsageDescription": "shell-permission-camera-why",
    "NSFaceIDUsageDescription": "shell-unlock-reason",
}


def info_texts(catalogue: dict) -> dict:
    strings = {key: catalogue["strings"][text] for key, text in TEXTS.items()}
    return {"sourceLanguage": "en", "strings": strings, "version": "1.0"}


if __name__ == "__main__":
    json.dump(info_texts(json.load(sys.stdin)), sys.stdout, ensure_ascii=False, indent=2)
    print()
