"""Case particulars, requisitions per owner, and what a frame requires."""
