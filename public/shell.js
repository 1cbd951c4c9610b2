// Runs before the first paint: a page deep inside the app does not flash the start page.
if (location.hash.length > 2) document.documentElement.dataset.shell = "inner";
