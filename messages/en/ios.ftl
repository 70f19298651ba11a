### What only the app for iPhones shows.

ios-paper-group = Group { $number } of the code
ios-paper-groups = Type these two groups from your paper. Then you know that it can be read.
ios-health-paper = You have not checked the paper with your recovery code yet. Make a new code under “My data”.
