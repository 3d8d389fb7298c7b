"""An hour in the field: typing, kills, full disks, wrong clocks, damage and restores by chance."""
