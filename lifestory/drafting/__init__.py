"""Plans and facts become chapters and pages."""
