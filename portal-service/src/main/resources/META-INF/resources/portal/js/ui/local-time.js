/**
 * Shows times as the person's clock does; the server wrote them in UTC.
 * @param {ParentNode} root
 */
export function localiseTimes(root) {
  const language = document.documentElement.lang;
  for (const element of root.querySelectorAll("time[datetime]")) {
    const options = element.dataset.format === "date"
      ? { dateStyle: "medium" }
      : element.dataset.format === "hour"
        ? { timeStyle: "short" }
        : { dateStyle: "medium", timeStyle: "short" };
    element.textContent = new Intl.DateTimeFormat(language, options).format(new Date(element.dateTime));
  }
}
