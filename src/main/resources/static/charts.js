// Draws each chart from the table that stands in its place. Colours and type come from the style sheet, and change with the theme.

const drawn = new Map();
const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function read(figure) {
  const rows = [...figure.querySelectorAll("tbody tr")];
  const names = [...figure.querySelectorAll("thead th")].map(cell => cell.textContent);
  return {
    categories: rows.map(row => row.querySelector("th").textContent),
    series: names.map((name, i) => ({ name, data: rows.map(row => Number(row.querySelectorAll("td")[i].dataset.figure)) })),
  };
}

function option(figure) {
  const { categories, series } = read(figure);
  const lying = figure.dataset.chart === "bar";
  const line = figure.dataset.chart === "line";
  const ink = style("--ink-2");
  const categoryAxis = {
    type: "category", data: categories, inverse: lying, boundaryGap: !line,
    axisTick: { show: false }, axisLine: { lineStyle: { color: style("--line-strong") } }, axisLabel: { color: ink, fontSize: 13 },
  };
  const valueAxis = {
    type: "value", minInterval: 1,
    splitLine: { lineStyle: { color: style("--line") } }, axisLabel: { color: ink, fontSize: 13 },
  };
  return {
    color: [1, 2, 3, 4, 5].map(i => style("--chart-" + i)),
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 400,
    grid: { left: 4, right: 16, top: series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
    legend: series.length > 1 ? { top: 0, left: 0, icon: "circle", itemWidth: 9, itemHeight: 9, textStyle: { color: ink, fontSize: 13 } } : undefined,
    // drawn on the canvas: the strict content security policy takes no style attributes
    tooltip: {
      trigger: "axis", renderMode: "richText", backgroundColor: style("--surface"), borderColor: style("--line-strong"),
      textStyle: { color: style("--ink"), fontSize: 13 }, axisPointer: { type: line ? "line" : "shadow" },
    },
    xAxis: lying ? valueAxis : categoryAxis,
    yAxis: lying ? categoryAxis : valueAxis,
    series: series.map(one => line
      ? { ...one, type: "line", smooth: .2, symbolSize: 7, lineStyle: { width: 2.5 } }
      : { ...one, type: "bar", barMaxWidth: 28, itemStyle: { borderRadius: lying ? [0, 4, 4, 0] : [4, 4, 0, 0] } }),
  };
}

function draw(figure) {
  const place = figure.querySelector(".chart-drawing");
  place.hidden = false;
  if (!drawn.has(figure)) {
    drawn.set(figure, echarts.init(place));
    new ResizeObserver(() => drawn.get(figure).resize()).observe(place);
  }
  drawn.get(figure).setOption(option(figure), true);
}

for (const figure of document.querySelectorAll("[data-chart]")) {
  draw(figure);
  figure.querySelector("details").open = false;
}
new MutationObserver(() => drawn.forEach((chart, figure) => draw(figure))).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
