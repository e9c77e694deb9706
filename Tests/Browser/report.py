"""How a test says what is wrong: every fault of the site at once, one a line."""


def none_of(faults):
    """Fails with all faults listed. Each is a string that begins with the page's name."""
    faults = list(faults)
    assert not faults, f"{len(faults)} found\n" + "\n".join(f"  {fault}" for fault in faults)
