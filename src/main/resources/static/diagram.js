// Shows the step at which a case is, where its diagram is wider than the screen.
for (const diagram of document.querySelectorAll(".diagram")) {
  const step = diagram.querySelector(".diagram-current") ?? [...diagram.querySelectorAll(".diagram-passed")].at(-1);
  if (step) {
    const box = step.getBoundingClientRect();
    diagram.scrollLeft += box.left + box.width / 2 - diagram.getBoundingClientRect().left - diagram.clientWidth / 2;
  }
}
