"""The frozen `atom-desktop`."""

from atom_desktop.__main__ import main

main()
