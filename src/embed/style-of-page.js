// The widget's own style sheet, on the pages that hold it already for their first screens.

export default document.querySelector("trial-prescreen > template").content.querySelector("style").textContent;
