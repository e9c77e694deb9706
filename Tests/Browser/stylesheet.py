"""Just enough CSS reading for the tests: rules with their declarations, and custom properties."""

import re


def rules(text):
    """(conditions, selector, declarations) of each rule; conditions are the @-rules around it."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    around, start = [], 0
    for found in re.finditer(r"[{}]", text):
        words = " ".join(text[start : found.start()].split())
        start = found.end()
        if found.group() == "{":
            around.append(words)
        elif around:
            *conditions, selector = around
            if not selector.startswith("@media") and not selector.startswith("@supports"):
                yield tuple(conditions), selector, declarations(words)
            around.pop()


def declarations(text):
    """(property, value) pairs in order."""
    pairs = [part.split(":", 1) for part in text.split(";") if ":" in part]
    return [(name.strip(), value.strip()) for name, value in pairs]


def tokens(text, condition=None):
    """The custom properties of :root under the condition, as `(prefers-color-scheme: dark)`."""
    found = {}
    for conditions, selector, pairs in rules(text):
        under = " ".join(conditions)
        if selector == ":root" and (condition in under if condition else not under):
            found.update({name: value for name, value in pairs if name.startswith("--")})
    return found


def contrast(one, other):
    """The WCAG contrast of two colours written #rgb or #rrggbb."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    return sum(weight * linear(part) for weight, part in zip((0.2126, 0.7152, 0.0722), parts))


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
