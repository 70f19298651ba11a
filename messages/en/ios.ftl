### What only the app for iPhones shows.

ios-paper-group = Group { $number } of the code
ios-paper-groups = Type these two groups from your paper. Then you know that it can be read.
ios-health-paper = You have not checked the paper with your recovery code yet. Make a new code under “My data”.
ios-erase-copies = Backups, exported files and what you sent still hold it.
ios-erase-secret = Somebody who has your passphrase or your recovery code and also an old copy of this phone's memory could still open it.

## What the system asks in its own windows

ios-plist-location-using = So that visits and ways measure themselves. Your places stay on this phone.
ios-plist-location-always = So that recording goes on while the phone is in your pocket. Your places stay on this phone.
ios-plist-motion = So that Stint knows if you stand, walk or drive. That saves battery.
ios-plist-camera = Only to scan the code of a campaign. No picture is kept.
ios-plist-face = So that only you can open your record.
ios-type-invitation = Invitation of a campaign
