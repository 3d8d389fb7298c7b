"""The names of acts as people say them, for "Undo …"."""

from __future__ import annotations

from app.core.words import translate


def act_words(name: str) -> str:
    """What an act is called after "Undo"; its own name where nobody has said."""
    return _made().get(name) or _changed().get(name) or name.replace("_", " ")


def _made() -> dict[str, str]:
    return {
        "add_agenda_item": translate("Acts", "new agenda item"),
        "add_attendee": translate("Acts", "new attendee"),
        "add_conclusion": translate("Acts", "new conclusion"),
        "add_delegation": translate("Acts", "new delegation"),
        "add_guiding_question": translate("Acts", "new guiding question"),
        "add_key_point": translate("Acts", "new key point"),
        "add_person": translate("Acts", "new person"),
        "add_point": translate("Acts", "new point"),
        "add_statement": translate("Acts", "new statement"),
        "call_unknown": translate("Acts", "new delegation"),
        "create_coalition": translate("Acts", "new coalition"),
        "create_meeting": translate("Acts", "new meeting"),
        "delete_agenda_item": translate("Acts", "deleting the agenda item"),
        "delete_conclusion": translate("Acts", "deleting the conclusion"),
        "delete_guiding_question": translate("Acts", "deleting the guiding question"),
        "delete_key_point": translate("Acts", "deleting the key point"),
        "delete_point": translate("Acts", "deleting the point"),
        "delete_statement": translate("Acts", "deleting the statement"),
    }


def _changed() -> dict[str, str]:
    return {
        "edit_agenda_item": translate("Acts", "change of the agenda item"),
        "edit_attendee": translate("Acts", "change of the attendee"),
        "edit_coalition": translate("Acts", "change of the coalition"),
        "edit_conclusion": translate("Acts", "change of the conclusion"),
        "edit_delegation": translate("Acts", "change of the delegation"),
        "edit_guiding_question": translate("Acts", "change of the guiding question"),
        "edit_key_point": translate("Acts", "change of the key point"),
        "edit_meeting": translate("Acts", "change of the meeting"),
        "edit_person": translate("Acts", "change of the person"),
        "edit_point": translate("Acts", "change of the point"),
        "enter_attendee": translate("Acts", "new attendee"),
        "import_meeting": translate("Acts", "import of the meeting"),
        "join_statement": translate("Acts", "joining the statements"),
        "mark_key_point": translate("Acts", "mark of the key point"),
        "move_agenda_item": translate("Acts", "moving the agenda item"),
        "move_statement": translate("Acts", "moving the statement"),
        "remove_attendee": translate("Acts", "removing the attendee"),
        "replace_passage": translate("Acts", "replacement in the public wording"),
        "restore_passage": translate("Acts", "restoring the private wording"),
        "seat_delegation": translate("Acts", "change of the delegation"),
        "seat_person": translate("Acts", "change of the person"),
        "set_label": translate("Acts", "change of the label"),
        "set_lettering": translate("Acts", "change of the letter"),
        "set_note": translate("Acts", "change of the note"),
        "set_reference": translate("Acts", "change of the reference data"),
        "set_speaker": translate("Acts", "change of the speaker"),
        "set_standing": translate("Acts", "change of the group or name"),
        "set_time": translate("Acts", "change of the time"),
        "split_statement": translate("Acts", "splitting the statement"),
        "start_agenda_item": translate("Acts", "start of the agenda item"),
        "write_points": translate("Acts", "typing"),
    }
