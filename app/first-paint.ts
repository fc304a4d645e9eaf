/** Runs before the first paint of any page: the chosen theme. */
export const applyTheme = `(function(){try{var t=localStorage.getItem('theme');
if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}})()`;

/** Runs before the first paint of the composer: room for the line that offers the last recipe, where nothing is chosen. */
export const keepRoomForLast = `(function(){try{if(location.search.length<2&&localStorage.getItem('last-recipe'))
document.documentElement.dataset.last=''}catch(e){}})()`;

/** Runs before the first paint of the composer: a cover over the default recipe when the link carries another.
 * Should the scripts never arrive, the cover goes by itself. */
export const coverDefaultRecipe = `(function(){var d=document.documentElement;
if(location.search.length>1){d.dataset.link='';setTimeout(function(){delete d.dataset.link},6000)}})()`;
