"""One file for each thing the program does."""

from camera_requisition.core import sign_in
from camera_requisition.gis import authentication

# Here the store, which signs in, and QGIS, which knows with what, meet: whoever does anything comes by.
sign_in.use_resolver(authentication.connection_parameters)
