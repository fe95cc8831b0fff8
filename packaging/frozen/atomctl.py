"""The frozen `atomctl`."""

from atom_desktop.cli.main import main

main()
