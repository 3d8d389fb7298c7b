"""The encrypted file: tables, keys and the journal; it knows neither Qt nor the application.

Where to look first:

opening     file → slots, keys, recovery; connection; version, migrate; making
writing     session → journal (pen, capture, guard); ids, canonical; search
one writer  holding → holder, held, locks; snapshot, beside for whoever only reads
damage      pages, frames, sweep → damage; clean_end; salvage; aside
backups     backup → trailer; keeping; contents; restore, replica, moving
no room     failures; place; overlay, spill, stored
looking     dump, verify, journal.history
erasing     journal.purge → purging
"""
