/** Runs before the first paint: the chosen theme, and a cover over the default recipe when the link carries
 * another. Should the scripts never arrive, the cover goes by itself. */
export const firstPaint = `(function(){var d=document.documentElement;
try{var t=localStorage.getItem('theme');if(t==='dark'||t==='light')d.dataset.theme=t}catch(e){}
if(location.search.length>1){d.dataset.link='';setTimeout(function(){delete d.dataset.link},6000)}})()`;
