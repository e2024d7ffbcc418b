/* Parallax as it is, with the probe beside its own preload. The environment names the built main script. */
require('./attach-probe.cjs');
require(process.env.PROBE_MAIN);
