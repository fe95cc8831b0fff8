"""The sets of colours: two as people know them, and the same two with more contrast."""

from dataclasses import dataclass

from atom_desktop.providers.kinds import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Colours by role, as #RRGGBB; no other file names a colour."""

    window: str
    rail: str
    card: str
    line: str
    field: str
    handle: str
    muted: str
    text: str
    dim: str
    accent: str
    accent_hover: str
    on_accent: str
    hover: str
    selection: str
    notice: str
    notice_line: str
    danger: str
    danger_line: str
    ok: str
    attention: str
    error: str
    neutral: str
    busy: str


LIGHT = Tokens(
    window="#F6F7F9",
    rail="#EDEFF3",
    card="#FFFFFF",
    line="#E3E6EA",
    field="#868F99",
    handle="#C5CBD2",
    muted="#E3E6EA",
    text="#1D2126",
    dim="#5B6570",
    accent="#2F6FDE",
    accent_hover="#285FC0",
    on_accent="#FFFFFF",
    hover="#F3F5F8",
    selection="#E8F0FD",
    notice="#FFF6DF",
    notice_line="#EED9A1",
    danger="#FDEEEE",
    danger_line="#F0C4C6",
    ok="#1A7F37",
    attention="#9A6700",
    error="#CF222E",
    neutral="#57606A",
    busy="#0969DA",
)
DARK = Tokens(
    window="#17191C",
    rail="#121417",
    card="#1F2226",
    line="#30343A",
    field="#717A84",
    handle="#42484F",
    muted="#30343A",
    text="#E8EAED",
    dim="#9AA3AD",
    accent="#6EA8FE",
    accent_hover="#8BBAFF",
    on_accent="#10203A",
    hover="#262A2F",
    selection="#22314A",
    notice="#2D2717",
    notice_line="#5C4C1E",
    danger="#351F21",
    danger_line="#6B3236",
    ok="#3FB950",
    attention="#D29922",
    error="#FF7B72",
    neutral="#9198A1",
    busy="#58A6FF",
)
STRONG_LIGHT = Tokens(
    window="#FFFFFF",
    rail="#ECECEC",
    card="#FFFFFF",
    line="#6B727A",
    field="#3F464D",
    handle="#5B6570",
    muted="#E6E6E6",
    text="#000000",
    dim="#343A40",
    accent="#0A3F96",
    accent_hover="#08306F",
    on_accent="#FFFFFF",
    hover="#F0F0F0",
    selection="#DCE8FF",
    notice="#FFF8E5",
    notice_line="#7A5200",
    danger="#FFF0F0",
    danger_line="#8F0E18",
    ok="#0B5023",
    attention="#6B4500",
    error="#8F0E18",
    neutral="#343A40",
    busy="#0A3F96",
)
STRONG_DARK = Tokens(
    window="#000000",
    rail="#1C1C1C",
    card="#0A0A0A",
    line="#8A929B",
    field="#C5CBD1",
    handle="#A0A6AC",
    muted="#262626",
    text="#FFFFFF",
    dim="#D3D8DD",
    accent="#8FC1FF",
    accent_hover="#B5D6FF",
    on_accent="#001028",
    hover="#1A1A1A",
    selection="#10264A",
    notice="#1F1800",
    notice_line="#E0B040",
    danger="#2A0606",
    danger_line="#FF9A93",
    ok="#6BE588",
    attention="#FFC94D",
    error="#FFB0AA",
    neutral="#C5CBD1",
    busy="#8FC1FF",
)
TILES: dict[Category, str] = {
    Category.MAIL: "#3B6EA5",
    Category.CHAT: "#7B5EA7",
    Category.BOARD: "#3D7F6B",
    Category.TASKS: "#2F7C8C",
    Category.NOTES: "#8A6A35",
    Category.CODE: "#4A5563",
    Category.FILES: "#A0574F",
}
STRONG_TILES: dict[Category, str] = {
    Category.MAIL: "#234F7E",
    Category.CHAT: "#573C82",
    Category.BOARD: "#1F5848",
    Category.TASKS: "#1A5560",
    Category.NOTES: "#64480F",
    Category.CODE: "#38424E",
    Category.FILES: "#7A342D",
}
