/** A bookmark that looks up the text selected on any page. The words stand behind `#`, which no host receives. */
export function bookmarklet(site: string): string {
  const address = JSON.stringify(`${site}#q=`)
  return `javascript:void open(${address}+encodeURIComponent(String(getSelection()).slice(0,2000)),"_blank","noopener")`
}

/** The address a browser's keyword search fills in. The words stand behind `#`, which no host receives. */
export function keywordSearch(site: string): string {
  return `${site}#q=%s`
}
