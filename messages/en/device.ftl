### What only Android phones need to be told: makers' settings and permissions.

device-check-maker = Phones of this maker stop apps on their own. Let Stint start by itself and run in the background.
device-check-restart = After a restart of the phone, recording goes on by itself only if location is allowed all the time.

# Where the setting is. The names are those in the phone's own menus.
device-maker-xiaomi = Settings, Apps, Manage apps, Stint: switch on “Autostart”. Under “Battery saver” choose “No restrictions”.
device-maker-huawei = Settings, Battery, App launch, Stint: switch off “Manage automatically”, and allow all three points.
device-maker-samsung = Settings, Battery, Background usage limits, Never sleeping apps: add Stint.
device-maker-oppo = Settings, Apps, Stint, Battery usage: allow background activity and auto launch.
device-maker-oneplus = Settings, Battery, Battery optimisation, Stint: choose “Don’t optimise”. Allow auto launch, too.
device-maker-vivo = Settings, Battery, Background power consumption, Stint: allow it. Switch on “Autostart”, too.
device-maker-asus = Mobile Manager, PowerMaster, Auto-start manager: allow Stint.
device-maker-nokia = Settings, Battery, Background activity manager: switch Stint on.
