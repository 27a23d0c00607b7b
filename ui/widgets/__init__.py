"""Controls that more than one screen uses; they know Qt and the theme, and no library.

Import what you need from its module: `labels` (Label, rule), `buttons` (primary, quiet, link,
icon_button), `chip` (Chip, FilterChip), `card` (Card), `field` (Field, LineField, WordsField,
ChoiceField, Tick), `date_field` (WhenField), `form` (a declarative form), `dialog` (Dialog, ask),
`notice` (NoticeBar), `progress` (ProgressStrip), `avatar` (Avatar), `empty` (EmptyState),
`side_bar` (SideBar), `flow` (FlowLayout), `focus_ring`. Nothing is imported here, so that the
first window does not wait for what only later screens need.
"""
