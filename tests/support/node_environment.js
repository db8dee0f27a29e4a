// Put before a test program's own JavaScript: hands Node's TONGBAO_* environment variables to getenv(),
// which otherwise sees only Emscripten's made-up environment.
var Module = typeof Module !== 'undefined' ? Module : {};
Module.preRun = function () {
  if (typeof ENV === 'undefined') return;
  Object.keys(process.env).forEach(function (name) {
    if (name.indexOf('TONGBAO_') === 0) ENV[name] = process.env[name];
  });
};
